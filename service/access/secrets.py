"""Secrets that let somebody in: how they are made, and in which form they are kept."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets as random_source
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SECRET_BYTES: Final = 32
MIN_SECRET: Final = 32
"""Shortest allowed ``UNSENT_SECRET``, in characters."""
UNDER_WAY_S: Final = 600
"""How long a sign-in at an identity provider may take, in seconds."""


def new_secret(prefix: str = "") -> str:
    """256 random bits as text. With a prefix, so that a scanner of source code can find one that was left there."""
    return prefix + random_source.token_urlsafe(SECRET_BYTES)


def hashed_subject(issuer: str, subject: str) -> str:
    """How an identity provider's subject is kept: it can be found again, and not read."""
    return hashlib.sha256(f"{len(issuer)}:{issuer}{subject}".encode()).hexdigest()


class Keyring:
    """Keys derived from the one configured secret, each for one use. Another secret ends every sign-in and token."""

    __slots__ = ("_secret",)

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def _derived(self, use: str) -> bytes:
        return HKDF(SHA256(), 32, salt=None, info=b"unsent " + use.encode()).derive(self._secret)

    def hashed(self, secret: str) -> str:
        """The form in which a secret is kept and looked up: a keyed hash, so that the database alone proves nothing."""
        return hmac.new(self._derived("kept secrets"), secret.encode("utf-8", "surrogatepass"), "sha256").hexdigest()

    def cookie_key(self) -> bytes:
        """A Fernet key, for the one cookie that carries a value: what a sign-in elsewhere has to come back with."""
        return base64.urlsafe_b64encode(self._derived("sign-in elsewhere"))

    def __repr__(self) -> str:
        return "Keyring()"
