"""Envelope encryption of content: a master key wraps one random key per owner, which seals that owner's values.

AES-256-GCM throughout, a fresh 96-bit nonce for each value. The associated data names the column, the owner
and the row, so a sealed value that is moved elsewhere in the database no longer opens. Destroying an owner's
wrapped key makes everything sealed with it unreadable, also in copies and backups.

A sealed value is ``version byte (1) · nonce (12) · ciphertext and tag``.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
import secrets
from json.encoder import encode_basestring_ascii as _quoted
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from service.errors import ConfigError, KeyMissing, StoreDamaged
from service.store.failures import named_failures

KEY_BYTES: Final = 32
_NONCE_BYTES: Final = 12
_VERSION: Final = b"\x01"


class MasterKey:
    """Where the master key is kept: in a file that only its owner can read, or as a given value."""

    __slots__ = ("_source",)

    def __init__(self, source: bytes | Path) -> None:
        self._source = source

    @classmethod
    def from_value(cls, text: str) -> MasterKey:
        """A key given as 32 bytes in base64 (either alphabet) or hex. Raises ``ConfigError``."""
        key = _decode(text)
        if key is None:
            raise ConfigError("The master key must be 32 random bytes, written as base64 or hex.")
        return cls(key)

    @classmethod
    def in_file(cls, path: Path) -> MasterKey:
        """A key kept in ``path``; the file is made on first use."""
        return cls(path)

    def load(self, create: bool) -> Vault:
        """Read the key; with ``create``, make the file (0600, all at once) if there is none.

        Raises ``KeyMissing`` when there is no readable key, ``StoreReadOnly`` or ``StoreFull`` when it cannot be made.
        """
        if isinstance(self._source, bytes):
            return Vault(self._source)
        if create and not self._source.exists():
            with named_failures():
                _create(self._source)
        try:
            text = self._source.read_text("ascii")
        except (OSError, UnicodeDecodeError) as error:
            raise KeyMissing from error
        key = _decode(text)
        if key is None:
            raise KeyMissing
        return Vault(key)

    # -- rotation: the next key is written beside the file first, and takes its place last --------------------
    @property
    def file(self) -> Path | None:
        """Where the key lies, unless it was given as a value."""
        return self._source if isinstance(self._source, Path) else None

    def next(self) -> MasterKey | None:
        """The key that a rotation puts in this one's place, made or not; ``None`` for a given value."""
        return None if self.file is None else MasterKey(self.file.with_name(f"{self.file.name}.next"))

    def take_next(self) -> Path | None:
        """Put the next key in this one's place, all at once; where the old one is kept now.

        ``None``: there was no next key any more, because another process has done so. Raises ``OSError``.
        """
        following = self.next()
        if self.file is None or following is None or following.file is None or not following.file.exists():
            return None
        aside = self.file.with_name(f"{self.file.name}.before-{secrets.token_hex(4)}")
        if self.file.exists():
            _copy_private(self.file, aside)
        following.file.replace(self.file)
        _sync_folder(self.file.parent)
        return aside

    def __repr__(self) -> str:
        return "MasterKey(value)" if isinstance(self._source, bytes) else "MasterKey(file)"


class Vault:
    """The loaded master key: makes and opens owners' keys."""

    __slots__ = ("_aead",)

    def __init__(self, master: bytes) -> None:
        self._aead = AESGCM(master)

    def new_key(self, owner_id: str) -> bytes:
        """A fresh random key for this owner, wrapped: the form in which it is stored."""
        return _seal(self._aead, AESGCM.generate_key(KEY_BYTES * 8), "owners.wrapped_key", owner_id, owner_id)

    def unwrap(self, owner_id: str, wrapped: bytes) -> OwnerKey:
        """Open an owner's wrapped key. Raises ``KeyMissing`` when this master key is not the one it was made with."""
        try:
            return OwnerKey(owner_id, _open(self._aead, wrapped, "owners.wrapped_key", owner_id, owner_id))
        except (InvalidTag, ValueError):
            raise KeyMissing from None

    def rewrapped(self, owner_id: str, wrapped: bytes, following: Vault) -> bytes:
        """An owner's key, wrapped with the ``following`` master key instead of this one. The key itself stays.

        One that is wrapped so already is given back as it is. Raises ``KeyMissing`` when neither opens it.
        """
        try:
            key = _open(self._aead, wrapped, "owners.wrapped_key", owner_id, owner_id)
        except (InvalidTag, ValueError):
            following.unwrap(owner_id, wrapped)
            return wrapped
        return _seal(following._aead, key, "owners.wrapped_key", owner_id, owner_id)


class OwnerKey:
    """One owner's key. ``place`` is ``table.column``, ``row_id`` what identifies the row within the table."""

    __slots__ = ("_aead", "owner_id")

    def __init__(self, owner_id: str, key: bytes) -> None:
        self.owner_id = owner_id
        self._aead = AESGCM(key)

    def seal_text(self, place: str, row_id: str, text: str) -> bytes:
        """Seal a text, code point for code point."""
        return _seal(self._aead, text.encode("utf-8", "surrogatepass"), place, self.owner_id, row_id)

    def open_text(self, place: str, row_id: str, sealed: bytes) -> str:
        """The text as it was sealed. Raises ``StoreDamaged`` when it was altered or belongs elsewhere."""
        try:
            return _open(self._aead, sealed, place, self.owner_id, row_id).decode("utf-8", "surrogatepass")
        except (InvalidTag, ValueError):
            raise StoreDamaged from None

    def seal_json(self, place: str, row_id: str, data: dict[str, Any]) -> bytes:
        """Seal a JSON object."""
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return self.seal_text(place, row_id, text)

    def open_json(self, place: str, row_id: str, sealed: bytes) -> dict[str, Any]:
        """The object as it was sealed. Raises ``StoreDamaged`` when it was altered or belongs elsewhere."""
        data: dict[str, Any] = json.loads(self.open_text(place, row_id, sealed))
        return data

    def __repr__(self) -> str:
        return "OwnerKey()"


def _bound_to(place: str, owner_id: str, row_id: str) -> bytes:
    # The same bytes as ``json.dumps([place, owner_id, row_id])``, in a third of its time: every value has some.
    return _VERSION + f"[{_quoted(place)}, {_quoted(owner_id)}, {_quoted(row_id)}]".encode()


def _seal(aead: AESGCM, plain: bytes, place: str, owner_id: str, row_id: str) -> bytes:
    nonce = os.urandom(_NONCE_BYTES)
    return _VERSION + nonce + aead.encrypt(nonce, plain, _bound_to(place, owner_id, row_id))


def _open(aead: AESGCM, sealed: bytes, place: str, owner_id: str, row_id: str) -> bytes:
    if sealed[:1] != _VERSION:
        raise ValueError("unknown version of sealed value")
    nonce, body = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    return aead.decrypt(nonce, body, _bound_to(place, owner_id, row_id))


def _decode(text: str) -> bytes | None:
    text = text.strip()
    try:
        if len(text) == KEY_BYTES * 2:
            return bytes.fromhex(text)
        key = base64.b64decode(text.replace("-", "+").replace("_", "/") + "=" * (-len(text) % 4), validate=True)
    except (ValueError, binascii.Error):
        return None
    return key if len(key) == KEY_BYTES else None


def _create(path: Path) -> None:
    """Write a new key beside ``path`` and link it into place, so that nobody ever reads half a key.

    Of two processes that start together, one links and the other finds the key already there.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            return
        except OSError:  # a file system without hard links; the narrow race of two first starts stays open there
            if not path.exists():
                draft.rename(path)
    finally:
        draft.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _copy_private(source: Path, to: Path) -> None:
    descriptor = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(source.read_bytes())
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(path: Path) -> None:
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
