"""Character cards: what comes in is a sketch or a named refusal, whatever the bytes; what goes out comes in again."""

from __future__ import annotations

import base64
import io
import json
import struct
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from service.conversation.cards import MAX_BYTES, MAX_IGNORED, MAX_SIDE, Card, card_json, card_png, read_card
from service.conversation.partners import MAX_ALIAS, MAX_FIELD, Sketch
from service.errors import CardUnreadable

KIT = Sketch(
    base="noor",
    alias="Kit",
    about="Runs a bakery.\nUp at four.",
    voice="dry\nshort",
    what_happened="I missed every opening night. שלום",
    needs_to_hear="That I saw it.",
)
DATA = {
    "name": "Max",
    "description": "{{char}} likes {{user}}.",
    "personality": "quiet",
    "scenario": "<BOT> met <USER> at work.",
    "mes_example": "<START>\n{{user}}: hi\n{{char}}: yo\n{{char}}: sure",
    "first_mes": "hey",
    "system_prompt": "{{char}} always agrees.",
    "post_history_instructions": "say yes",
    "character_book": {"entries": [{"keys": ["x"], "content": "y"}]},
    "alternate_greetings": [],
    "extensions": {},
    "mystery": 1,
}


def png(chunks: dict[str, str], size: tuple[int, int] = (2, 2), behind: bool = False) -> bytes:
    """A picture with text chunks, before the picture data or behind it as some programs write them."""
    file = io.BytesIO()
    notes = PngImagePlugin.PngInfo()
    for key, text in chunks.items():
        notes.add_text(key, text)
    Image.new("L", size).save(file, "PNG", pnginfo=None if behind else notes)
    raw = file.getvalue()
    if not behind:
        return raw
    more = b""
    for key, text in chunks.items():
        body = b"tEXt" + key.encode() + b"\0" + text.encode("latin-1")
        more += struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    end = raw.index(b"IEND") - 4
    return raw[:end] + more + raw[end:]


def packed(card: Any) -> str:
    return base64.b64encode(json.dumps(card).encode()).decode()


@pytest.mark.parametrize("spec", ["v2", "v3"])
def test_what_goes_out_as_json_comes_in_again(spec: Any) -> None:
    card = read_card(json.dumps(card_json(KIT, spec)).encode())
    assert card == Card(KIT, spec, (), ())


def test_what_goes_out_as_a_picture_comes_in_again_and_older_programs_can_read_it() -> None:
    raw = card_png(KIT)
    assert read_card(raw) == Card(KIT, "v3", (), ())
    with Image.open(io.BytesIO(raw)) as picture:
        old = json.loads(base64.b64decode(picture.text["chara"]))  # type: ignore[attr-defined]
    assert old["spec"] == "chara_card_v2"
    assert old["data"]["name"] == "Kit"


@pytest.mark.parametrize("behind", [False, True], ids=["before the picture", "behind the picture"])
def test_a_card_from_elsewhere_gives_who_they_are_and_no_orders(behind: bool) -> None:
    card = read_card(png({"chara": packed({"spec": "chara_card_v2", "data": DATA})}, behind=behind))
    assert card.sketch == Sketch(
        base="", alias="Max", about="Max likes you.\n\nquiet", voice="yo\nsure", what_happened="Max met you at work."
    )
    assert {i.field: i.why for i in card.ignored} == {
        "first_mes": "opening",
        "system_prompt": "steers",
        "post_history_instructions": "steers",
        "character_book": "lore",
        "mystery": "unknown",
    }


def test_the_newer_card_in_a_picture_counts() -> None:
    both = {"chara": packed({"data": {"name": "Old"}}), "ccv3": packed({"spec": "chara_card_v3", "data": DATA})}
    assert read_card(png(both)).sketch.alias == "Max"


def test_a_card_before_the_specifications_is_read_too() -> None:
    card = read_card(json.dumps({"name": "Max", "description": "quiet", "first_mes": "hey"}).encode())
    assert (card.spec, card.sketch.about) == ("v1", "quiet")


def test_what_is_too_long_is_cut_at_a_sentence_and_named() -> None:
    long = "A sentence as people write them. " * 60
    card = read_card(json.dumps({"name": "M" * 60, "description": long}).encode())
    assert card.shortened == ("alias", "about")
    assert len(card.sketch.alias) == MAX_ALIAS
    assert MAX_FIELD - 40 < len(card.sketch.about) <= MAX_FIELD
    assert card.sketch.about.endswith("write them.")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"{}",
        b'{"name": 7}',
        b'{"name": " "}',
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"name": "a", "n": ' + b"9" * 6000 + b"}",
        b" " * (MAX_BYTES + 1),
        b"\x89PNG\r\n\x1a\n",
        png({}),
        png({"chara": "not base64 \x00"}),
        png({"chara": base64.b64encode(b"{").decode()}),
        png({"chara": packed({"data": DATA})})[:-30],
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", MAX_SIDE + 1, 1) + b"\x08\0\0\0\0",
    ],
    ids=range(15),
)
def test_anything_else_is_refused_by_name(raw: bytes) -> None:
    with pytest.raises(CardUnreadable):
        read_card(raw)


def sized(*sizes: tuple[int, int]) -> bytes:
    """A picture that says its size several times, each time another one."""
    made = SOUND[:8]
    for width, height in sizes:
        body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
        made += struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return made + SOUND[33:]


def test_a_picture_that_says_first_that_it_is_small_and_then_that_it_is_large_is_not_opened() -> None:
    with pytest.raises(CardUnreadable, match="larger than"):
        read_card(sized((8, 8), (MAX_SIDE + 1, MAX_SIDE + 1)))


def test_a_long_name_that_is_asked_for_everywhere_does_not_grow_into_a_text_without_end() -> None:
    whole = {"name": "n" * 400_000, "description": "{{char}}" * 5_000, "scenario": "{{user}}" * 5_000}
    card = read_card(json.dumps(whole).encode())
    assert len(card.sketch.about) <= MAX_FIELD
    assert card.shortened == ("alias", "about", "what_happened")


def test_a_file_of_countless_parts_is_refused_before_it_is_opened() -> None:
    with pytest.raises(CardUnreadable, match="more parts"):
        read_card(b'{"name": "Max", "tags": [' + b"[]," * 60_000 + b"[]]}")
    many = {"name": "Max", **{f"field {n}": n + 1 for n in range(5_000)}}
    assert len(read_card(json.dumps(many).encode()).ignored) == MAX_IGNORED


def sketched(card: Card) -> None:
    """A sketch that can be stored and shown."""
    for name in ("about", "voice", "what_happened", "needs_to_hear"):
        text = getattr(card.sketch, name)
        assert len(text) <= MAX_FIELD
        text.encode()
    assert 1 <= len(card.sketch.alias) <= MAX_ALIAS


def reads_or_refuses(raw: bytes) -> None:
    try:
        card = read_card(raw)
    except CardUnreadable:
        return
    sketched(card)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
odd_text = st.text(st.characters(), max_size=80)
fields = st.dictionaries(st.sampled_from([*DATA, "extensions"]), json_values | odd_text, max_size=10)


@given(fields, st.sampled_from([None, "chara_card_v2", "chara_card_v3", 3]), json_values)
def test_any_json_is_a_sketch_or_a_refusal(data: dict[str, Any], spec: Any, extension: Any) -> None:
    whole = {"spec": spec, "data": {**data, "name": data.get("name", "Max"), "extensions": {"unsent": extension}}}
    reads_or_refuses(json.dumps(whole).encode())
    reads_or_refuses(json.dumps(data).encode())


@given(st.binary(max_size=400))
def test_any_bytes_are_a_sketch_or_a_refusal(raw: bytes) -> None:
    reads_or_refuses(raw)
    reads_or_refuses(b"\x89PNG\r\n\x1a\n" + raw)


SOUND = png({"chara": packed({"data": DATA})})


@given(st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), min_size=1, max_size=6), st.booleans())
def test_a_damaged_picture_is_a_sketch_or_a_refusal(changes: list[tuple[int, int]], mend: bool) -> None:
    raw = bytearray(SOUND)
    for place, value in changes:
        raw[place] = value
    reads_or_refuses(checksums_mended(bytes(raw)) if mend else bytes(raw))


def checksums_mended(raw: bytes) -> bytes:
    """The same picture with right checksums, so that the damage gets past them."""
    made, at = raw[:8], 8
    while at + 12 <= len(raw):
        (length,) = struct.unpack(">I", raw[at : at + 4])
        body = raw[at + 4 : at + 8 + length]
        made += raw[at : at + 4] + body + struct.pack(">I", zlib.crc32(body))
        at += 12 + length
    return made
