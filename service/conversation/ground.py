"""What a turn stands on: the session's fixed setting, and the other person's state at any turn of the tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from pydantic import BaseModel

from service.conversation.events import ResourceView
from service.conversation.reading import read_turn
from service.direction import Decision, Setting, State, appraise, begin, react, react_to_wait
from service.errors import NotFound
from service.knowledge import Persona
from service.prompting.load import Knowledge
from service.safety.types import Resource
from service.store.port import Json, Store
from service.transcript import Role, Session, Turn

CUSTOM = "custom:"


class Ground:
    """Knowledge and stored decisions, joined. Holds no state of its own but the loaded content."""

    def __init__(
        self,
        store: Store,
        knowledge: Knowledge,
        content_hash: str,
        resources_for: Callable[[str | None], tuple[Resource, ...]],
    ) -> None:
        self._store = store
        self.knowledge = knowledge
        self.content_hash = content_hash
        self._resources_for = resources_for

    async def persona(self, owner_id: str, persona_id: str) -> Persona:
        """A shipped persona, or one of the owner's own. Raises ``NotFound``.

        A custom partner is a base persona with the owner's own words for who they are: dynamics,
        ceiling, hidden facts and lines stay the base's, so that no text can lower the laws.
        """
        if not persona_id.startswith(CUSTOM):
            found = self.knowledge.personas.get(persona_id)
            if found is None:
                raise NotFound("There is no partner by that name.")
            return found
        document = await self._store.get_document(owner_id, "persona", persona_id.removeprefix(CUSTOM))
        if document is None:
            raise NotFound("There is no partner by that name.")
        base = await self.persona(owner_id, str(document.data["base"]))
        return custom_persona(base, document.data)

    async def setting(self, session: Session) -> Setting:
        """The session's fixed facts. Raises ``NotFound`` when a custom partner has been deleted since."""
        return Setting(
            persona=await self.persona(session.owner_id, session.persona_id),
            scenario=self.knowledge.scenarios[session.scenario_id],
            medium=session.medium,
            difficulty=session.difficulty,
            seed=session.seed,
        )

    async def state_at(self, setting: Setting, session: Session, path: Sequence[Turn]) -> State:
        """The other person's state after the last turn of ``path`` (oldest first; empty: the beginning).

        A reply that was cut off by a crash has no stored decision; what was decided then is decided
        again, from the same words, seed and rules.
        """
        for index in range(len(path) - 1, -1, -1):
            turn = path[index]
            if turn.role is not Role.EX:
                continue
            stored = await self._store.decision(session.owner_id, turn.id)
            if stored is not None:
                return State.from_json(stored["state"])
            before = await self.state_at(setting, session, path[: max(0, index - 1)])
            said = path[index - 1] if index else None
            if said is None or before.ended:
                return before
            if said.text is None:
                return react_to_wait(setting, before).state
            reading = read_turn(setting, path[: index - 1], said.text)
            return react(setting, before, reading, appraise(reading), said.text).state
        return begin(setting)

    async def resources(self, owner_id: str) -> tuple[ResourceView, ...]:
        """At most three places to turn to, for the country the owner chose, if they did."""
        document = await self._store.get_document(owner_id, "preference", "country")
        country = str(document.data["code"]) if document else None
        return tuple(
            ResourceView(name=r.name, how=r.how, source=r.source, checked_on=r.checked_on)
            for r in self._resources_for(country)
        )

    @staticmethod
    def to_json(decision: Decision) -> Json:
        """What is stored with an ex turn, for the next turn and for the debrief."""
        return {
            "act": decision.act.value,
            "stance": decision.stance.value,
            "state": decision.state.to_json(),
            "reasons": [asdict(r) for r in decision.reasons],
            "answers": decision.answers.value,
            "disclose": decision.disclose,
            "boundary": decision.boundary,
        }


def as_name(typed: str) -> str:
    """What of a typed alias is a name: at most three words of letters. The rest could speak to a model.

    The alias stands in prompts where no block can hold it; everything else that is typed has one.
    """
    words = re.findall(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", re.split(r"[\n<>{}:;.!?,()\[\]\"]", typed.strip())[0])
    return " ".join(words[:3])


def _renamed(value: Any, old: re.Pattern[str], new: str) -> Any:
    """The same with one name for another in every text of it: what the base is told by is told of its copy."""
    if isinstance(value, BaseModel):
        return value.model_copy(update={f: _renamed(getattr(value, f), old, new) for f in type(value).model_fields})
    if isinstance(value, tuple):
        return tuple(_renamed(each, old, new) for each in value)
    if isinstance(value, dict):
        return {key: _renamed(each, old, new) for key, each in value.items()}
    return old.sub(lambda _: new, value) if type(value) is str else value


def custom_persona(base: Persona, data: dict[str, Any]) -> Persona:
    """The base persona, speaking under another alias with another story. Dynamics and ceiling are the base's."""
    story = str(data.get("what_happened") or "")
    alias = as_name(str(data["alias"])) or base.alias
    base = _renamed(base, re.compile(rf"\b{re.escape(base.alias)}\b"), alias)
    return base.model_copy(
        update={
            "typed": True,
            "typed_story": bool(story),
            "alias": alias,
            "one_line": str(data.get("one_line") or base.one_line),
            "about": str(data.get("about") or base.about),
            "typed_voice": str(data.get("voice") or ""),
            "history": base.history.model_copy(update={"ended": story}) if story else base.history,
        }
    )
