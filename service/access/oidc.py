"""Signing in through an identity provider: OpenID Connect's code flow, by Authlib, with PKCE, state and nonce.

The provider is asked for who somebody is and for nothing else: scope ``openid`` alone, no name, no address. What a
sign-in under way has to come back with travels in one short-lived encrypted cookie of the browser that began it.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import Any, Final

import httpx2  # what Authlib talks through
from authlib.common.errors import AuthlibBaseError  # type: ignore[import-untyped]  # Authlib ships no types
from authlib.integrations.starlette_client import OAuth  # type: ignore[import-untyped]
from cryptography.fernet import Fernet, InvalidToken
from joserfc.errors import JoseError
from starlette.requests import Request

from service.access.secrets import UNDER_WAY_S, Keyring
from service.errors import SignInFailed

log = logging.getLogger("unsent.access")

SIGNED_WITH: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures that only the provider can make: never ``none``, never one made with a shared secret."""
_TIMEOUT_S: Final = 10.0


@dataclass(frozen=True, slots=True)
class Provider:
    """A provider, as registered there. ``issuer`` is where its discovery document lies."""

    issuer: str
    client_id: str
    client_secret: str


class SignInElsewhere:
    """One provider's door. Nothing is fetched before somebody uses it."""

    def __init__(self, provider: Provider, keyring: Keyring, back_url: str) -> None:
        self._issuer = provider.issuer.rstrip("/")
        self._back = back_url
        self._box = Fernet(keyring.cookie_key())
        self._client: Any = OAuth().register(
            "provider",
            client_id=provider.client_id,
            client_secret=provider.client_secret,
            server_metadata_url=f"{self._issuer}/.well-known/openid-configuration",
            client_kwargs={"scope": "openid", "code_challenge_method": "S256", "timeout": _TIMEOUT_S},
        )

    async def begin(self, request: Request) -> tuple[str, str]:
        """Where to send the browser, and the cookie it has to come back with. Raises ``SignInFailed``."""
        request.scope["session"] = {}
        try:
            await self._metadata()
            answer = await self._client.authorize_redirect(request, self._back)
        except (AuthlibBaseError, httpx2.HTTPError, ValueError, KeyError, RuntimeError) as error:
            raise _failed(error) from None
        kept = json.dumps(request.scope["session"]).encode()
        return answer.headers["location"], self._box.encrypt(kept).decode("ascii")

    async def finish(self, request: Request, cookie: str) -> tuple[str, str]:
        """Issuer and subject of whom the provider sent back. Raises ``SignInFailed``, whatever does not fit."""
        try:
            request.scope["session"] = json.loads(self._box.decrypt(cookie.encode(), ttl=UNDER_WAY_S))
            metadata = await self._metadata()
            if request.query_params.get("iss", metadata["issuer"]) != metadata["issuer"]:
                raise ValueError("another issuer answered")
            token = await self._client.authorize_access_token(
                request, claims_options={"iss": {"essential": True, "values": [metadata["issuer"]]}}
            )
            subject = token["userinfo"]["sub"]
        except (
            AuthlibBaseError,
            JoseError,
            InvalidToken,
            httpx2.HTTPError,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,  # Authlib's answer to a state that nobody began
            RuntimeError,
        ) as error:
            raise _failed(error) from None
        if not isinstance(subject, str) or not subject:
            raise _failed(ValueError("no subject"))
        return str(metadata["issuer"]), subject

    async def _metadata(self) -> dict[str, Any]:
        """The provider's discovery document, read once. Raises ``ValueError`` where it speaks for another issuer."""
        metadata: dict[str, Any] = await self._client.load_server_metadata()
        if str(metadata["issuer"]).rstrip("/") != self._issuer:
            raise ValueError("the discovery document names another issuer")
        offered = metadata.get("id_token_signing_alg_values_supported") or ["RS256"]
        metadata["id_token_signing_alg_values_supported"] = [a for a in offered if a in SIGNED_WITH]
        if not metadata["id_token_signing_alg_values_supported"]:
            raise ValueError("no signature that can be trusted")
        return metadata


def _failed(error: Exception) -> SignInFailed:
    """Logged by its kind alone: what a provider says may hold a code, an address or a name."""
    log.warning("signing in elsewhere failed", extra={"error": type(error).__name__})
    return SignInFailed()
