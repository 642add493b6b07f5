"""Character cards (Tavern V1, Character Card V2 and V3; JSON or PNG): read as a sketch of a partner, and written.

A card is material, never instructions. Who they are, what happened and how they sound is taken over as text; whatever
would steer a model or the talk (system prompts, post-history instructions, lorebooks, greetings) is left out and named.
Specifications: Character Card V2 (malfoyslastname), Character Card V3 (kwaroran).
"""

from __future__ import annotations

import base64
import binascii
import io
import json
import re
import struct
import zlib
from dataclasses import dataclass
from typing import Any, Final, Literal

from service.conversation.partners import MAX_ALIAS, MAX_FIELD, Sketch
from service.errors import CardUnreadable

MAX_BYTES = 4 * 1024 * 1024
"""Largest card read, in bytes. A card with a large picture can be made smaller; its words are a few kilobytes."""
MAX_SIDE = 4096
MAX_PARTS = 50_000
"""Most lists and objects in a card: each costs far more to open than its two bytes say."""
LONGEST_READ = 64 * 1024
"""Characters that are read of one text in a card; what is kept of it is far shorter (``MAX_FIELD``)."""
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_SIZE: Final = slice(16, 24)
"""Where a PNG's first chunk says how wide and high the picture is."""
MAX_IGNORED: Final = 40
Spec = Literal["v1", "v2", "v3"]
Why = Literal["steers", "opening", "lore", "tags", "media", "notes", "extensions", "unknown"]
_NOT_USED: Final[dict[str, Why]] = {
    "system_prompt": "steers",
    "post_history_instructions": "steers",
    "first_mes": "opening",
    "alternate_greetings": "opening",
    "group_only_greetings": "opening",
    "character_book": "lore",
    "tags": "tags",
    "assets": "media",
    "avatar": "media",
    "creator_notes": "notes",
    "creator_notes_multilingual": "notes",
    "creator": "notes",
    "character_version": "notes",
    "source": "notes",
    "creation_date": "notes",
    "modification_date": "notes",
    "nickname": "notes",
    "extensions": "extensions",
}
_USED: Final = frozenset({"name", "description", "personality", "scenario", "mes_example"})
_OURS: Final = "unsent"


@dataclass(frozen=True, slots=True)
class Ignored:
    """A part of a card that is not used, and the kind of reason why."""

    field: str
    why: Why


@dataclass(frozen=True, slots=True)
class Card:
    """A card as a sketch. ``sketch.base`` is empty unless the card came from here.

    ``shortened`` names the parts of the sketch that were longer than fits.
    """

    sketch: Sketch
    spec: Spec
    ignored: tuple[Ignored, ...]
    shortened: tuple[str, ...]


# -- reading ---------------------------------------------------------------------------------------
def read_card(raw: bytes) -> Card:
    """A card from the bytes of a file. Raises ``CardUnreadable``, in words, for anything else; never another error."""
    if len(raw) > MAX_BYTES:
        raise CardUnreadable(f"The file is larger than {MAX_BYTES // 1024 // 1024} MB.")
    whole = _json(_from_png(raw) if raw.startswith(_PNG) else raw)
    if not isinstance(whole, dict):
        raise CardUnreadable("The file is JSON, but not a character card.")
    spec, data = _data(whole)
    name = _text(data.get("name"))
    if not name:
        raise CardUnreadable("The card has no name in it.")
    return _card(spec, data, name)


def _data(whole: dict[str, Any]) -> tuple[Spec, dict[str, Any]]:
    inner = whole.get("data")
    if isinstance(inner, dict) and (str(whole.get("spec", "")).startswith("chara_card") or "name" in inner):
        return ("v3" if whole.get("spec") == "chara_card_v3" else "v2"), inner
    return "v1", whole


def _json(raw: bytes) -> Any:
    if raw.count(b"[") + raw.count(b"{") > MAX_PARTS:
        raise CardUnreadable("There are more parts in the file than a card has.")
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise CardUnreadable(
            "This file is no character card. Choose the JSON or the PNG picture that another program made of one."
        ) from None


def _from_png(raw: bytes) -> bytes:
    """The card in a picture's text chunks: ``ccv3`` before ``chara``, as the V3 specification says."""
    from PIL import Image, PngImagePlugin  # pictures are rare, and a start need not wait for them

    if len(raw) < _SIZE.stop or max(struct.unpack(">II", raw[_SIZE])) > MAX_SIDE:
        raise CardUnreadable(f"The picture is damaged, or larger than {MAX_SIDE} by {MAX_SIDE}.")
    try:
        with Image.open(io.BytesIO(raw), formats=["PNG"]) as picture:
            if max(picture.size) > MAX_SIDE:  # its first chunk says one size, and a later one another
                raise CardUnreadable(f"The picture is larger than {MAX_SIDE} by {MAX_SIDE}.")
            # Text chunks may stand behind the picture: all of it is read.
            texts = picture.text if isinstance(picture, PngImagePlugin.PngImageFile) else {}
            found = next((texts[key] for key in ("ccv3", "chara") if key in texts), None)
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, OverflowError) as error:
        raise CardUnreadable("The picture is damaged.") from error
    except (struct.error, zlib.error, MemoryError, Image.DecompressionBombError) as error:
        raise CardUnreadable("The picture is damaged.") from error
    if found is None:
        raise CardUnreadable("There is no character card in this picture.")
    try:
        return base64.b64decode(found, validate=False)
    except (binascii.Error, ValueError):
        raise CardUnreadable("The card in this picture is damaged.") from None


def _card(spec: Spec, data: dict[str, Any], name: str) -> Card:
    own = data.get("extensions")
    mine = own.get(_OURS) if isinstance(own, dict) else None
    mine = mine if isinstance(mine, dict) else {}
    alias = " ".join(name.split())
    parts = {
        "alias": alias,
        "about": "\n\n".join(filter(None, (_text(data.get("description")), _text(data.get("personality"))))),
        "what_happened": _text(data.get("scenario")),
        "voice": _text(mine.get("voice")) or _own_lines(_text(data.get("mes_example"))),
        "needs_to_hear": _text(mine.get("needs_to_hear")),
    }
    short = _cut(alias, MAX_ALIAS)  # what is filled in is short too: a text can ask for it eight thousand times
    filled = {key: _filled_in(text, short) for key, text in parts.items()}
    limits = {key: MAX_ALIAS if key == "alias" else MAX_FIELD for key in filled}
    return Card(
        sketch=Sketch(
            base=_text(mine.get("base"))[:MAX_ALIAS], **{k: _cut(text, limits[k]) for k, text in filled.items()}
        ),
        spec=spec,
        ignored=_ignored(data),
        shortened=tuple(key for key, text in filled.items() if len(text) > limits[key]),
    )


def _ignored(data: dict[str, Any]) -> tuple[Ignored, ...]:
    found = []
    for field, value in data.items():
        ours = field == "extensions" and isinstance(value, dict) and set(value) == {_OURS}
        if field in _USED or not value or ours:
            continue
        found.append(Ignored(_text(field)[:60], _NOT_USED.get(field, "unknown")))
        if len(found) == MAX_IGNORED:
            break
    return tuple(found)


def _text(value: object) -> str:
    """A string as it can be kept: without what no text holds (control characters, halves of surrogate pairs)."""
    if not isinstance(value, str):
        return ""
    value = value[:LONGEST_READ].replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "ignore").decode()
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", value).strip()


def _own_lines(examples: str) -> str:
    """What the character itself says in the example messages: how they sound."""
    lines = [line.partition(":")[2].strip() for line in examples.splitlines() if _CHAR.match(line)]
    return "\n".join(filter(None, lines))


_CHAR = re.compile(r"\s*(?:\{\{char\}\}|<BOT>)\s*:", re.IGNORECASE)
_CHAR_NAME = re.compile(r"\{\{char\}\}|<BOT>", re.IGNORECASE)
_USER_NAME = re.compile(r"\{\{user\}\}|<USER>", re.IGNORECASE)


def _filled_in(text: str, alias: str) -> str:
    return _USER_NAME.sub("you", _CHAR_NAME.sub(lambda _: alias, text))


def _cut(text: str, limit: int) -> str:
    """At most ``limit`` characters, ending with a sentence or a word where there is one."""
    if len(text) <= limit:
        return text
    short = text[:limit]
    for stop in (r"(?s).*[.!?…](?=\s)", r"(?s).*(?=\s)"):
        if (found := re.match(stop, short)) and len(found.group()) > limit // 2:
            return found.group().strip()
    return short


# -- writing ---------------------------------------------------------------------------------------
def card_json(sketch: Sketch, spec: Literal["v2", "v3"] = "v3") -> dict[str, Any]:
    """The sketch as a card of one specification. What only this service knows stands in its own extension."""
    examples = "\n".join(f"{{{{char}}}}: {line}" for line in sketch.voice.splitlines() if line.strip())
    data: dict[str, Any] = {
        "name": sketch.alias,
        "description": sketch.about,
        "personality": "",
        "scenario": sketch.what_happened,
        "first_mes": "",
        "mes_example": f"<START>\n{examples}" if examples else "",
        "creator_notes": "",
        "system_prompt": "",
        "post_history_instructions": "",
        "alternate_greetings": [],
        "tags": [],
        "creator": "",
        "character_version": "",
        "extensions": {
            _OURS: {"base": sketch.base, "voice": sketch.voice, "needs_to_hear": sketch.needs_to_hear},
        },
    }
    if spec == "v3":
        return {"spec": "chara_card_v3", "spec_version": "3.0", "data": data | {"group_only_greetings": []}}
    return {"spec": "chara_card_v2", "spec_version": "2.0", "data": data}


def card_png(sketch: Sketch) -> bytes:
    """The card in a plain picture of a sheet of paper, readable by programs for V2 (``chara``) and V3 (``ccv3``)."""
    from PIL import Image, ImageDraw, PngImagePlugin

    picture = Image.new("RGB", (400, 600), "#f6f1e6")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((60, 60, 340, 540), fill="#fdfaf3", outline="#3d5c49", width=2)
    for number, width in enumerate((180, 180, 110)):
        pen.line((110, 160 + 60 * number, 110 + width, 160 + 60 * number), fill="#8f8572", width=2)
    notes = PngImagePlugin.PngInfo()
    for key, spec in (("chara", "v2"), ("ccv3", "v3")):
        body = json.dumps(card_json(sketch, "v2" if spec == "v2" else "v3"), ensure_ascii=False)
        notes.add_text(key, base64.b64encode(body.encode()).decode("ascii"))
    file = io.BytesIO()
    picture.save(file, "PNG", pnginfo=notes)
    return file.getvalue()
