"""Partners of one's own: a base persona under an alias, with the owner's words for who they are.

Every text is screened, and what would point to a real person is taken out, before anything is stored.
No text here changes dynamics, ceiling, boundaries or hidden facts: those are the base's (``ground``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace

from service.conversation.ground import CUSTOM, Ground
from service.conversation.text import checked
from service.errors import BadInput, NotFound, SafetyStop
from service.safety.redact import Pointer, redact
from service.safety.screen import screen
from service.safety.types import Surface
from service.store.port import Store

MAX_ALIAS = 40
MAX_FIELD = 1_000


@dataclass(frozen=True, slots=True)
class Sketch:
    """What somebody says about a partner of their own. ``base`` is the persona it is built on.

    ``voice`` is how they write or speak, ``needs_to_hear`` what they might need to hear: the first is
    handed to a model as material, the second to nobody but the person practising.
    """

    base: str
    alias: str
    about: str = ""
    voice: str = ""
    what_happened: str = ""
    needs_to_hear: str = ""


TEXTS = tuple(field.name for field in fields(Sketch) if field.name != "base")


@dataclass(frozen=True, slots=True)
class Made:
    """The stored partner: its id, what it says now, and what was taken out of it."""

    persona_id: str
    sketch: Sketch
    taken_out: tuple[Pointer, ...]


async def make(store: Store, ground: Ground, owner_id: str, sketch: Sketch, new_id: Callable[[], str]) -> Made:
    """Store a partner. Raises ``NotFound`` (the base), ``BadInput`` or ``SafetyStop``; nothing is stored then."""
    if sketch.base not in ground.knowledge.personas:
        raise NotFound("There is no partner by that name to build on.")
    if not sketch.alias.strip() or len(sketch.alias) > MAX_ALIAS:
        raise BadInput(f"An alias has one to {MAX_ALIAS} characters.")
    for name in TEXTS:
        text = getattr(sketch, name)
        if text.strip() and (concern := screen(checked(text, MAX_FIELD), Surface.CUSTOM_PERSONA)):
            raise SafetyStop(" ".join(concern.words))
    kept, taken_out = without_pointers(sketch)
    persona_id = new_id()
    await store.put_document(owner_id, "persona", persona_id, asdict(kept))
    return Made(CUSTOM + persona_id, kept, taken_out)


def without_pointers(sketch: Sketch) -> tuple[Sketch, tuple[Pointer, ...]]:
    """The sketch without what points to a real person, and the kinds of what was taken out."""
    kinds: dict[Pointer, None] = {}
    changed = {}
    for name in TEXTS:
        changed[name], found = redact(getattr(sketch, name).strip())
        kinds |= dict.fromkeys(found)
    return replace(sketch, **changed), tuple(kinds)


async def sketch_of(store: Store, owner_id: str, persona_id: str) -> Sketch:
    """What was said about a partner of one's own. Raises ``NotFound``."""
    document = await store.get_document(owner_id, "persona", persona_id.removeprefix(CUSTOM))
    if document is None:
        raise NotFound("There is no partner by that name.")
    known = {field.name for field in fields(Sketch)}
    return Sketch(**{name: str(value) for name, value in document.data.items() if name in known})
