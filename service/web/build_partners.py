"""Partners as the pages show them: shipped ones and one's own alike."""

from __future__ import annotations

from dataclasses import replace
from textwrap import shorten

from service.conversation.ground import CUSTOM
from service.conversation.partners import sketch_of
from service.web.build import partner_card
from service.web.deps import Services
from service.web.pages.setup import PartnerCard

LINE = 120
"""How much of what one has written about a partner stands in a list."""


async def card_of(deps: Services, owner: str, persona_id: str) -> PartnerCard:
    """One partner by its id. Raises ``NotFound``."""
    card = partner_card(await deps.ground.persona(owner, persona_id))
    if not persona_id.startswith(CUSTOM):
        return card
    sketch = await sketch_of(deps.store, owner, persona_id)
    built_on = (await deps.ground.persona(owner, sketch.base)).alias
    return replace(
        card,
        id=persona_id,
        one_line=shorten(sketch.about, LINE, placeholder="…") or card.one_line,
        own=True,
        built_on=built_on,
        needs_to_hear=sketch.needs_to_hear,
    )


async def own_cards(deps: Services, owner: str) -> tuple[PartnerCard, ...]:
    """One's own partners, last made first."""
    return tuple([await card_of(deps, owner, CUSTOM + d.id) for d in await deps.store.list_documents(owner, "persona")])
