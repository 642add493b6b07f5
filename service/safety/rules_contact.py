"""The constructions of following and watching, and of ways round a block, an order or a no."""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

S = ConcernKind.STALKING
B = ConcernKind.BYPASS

STALKING: tuple[Rule, ...] = (
    rule(S, "airtag tracker spyware gps", r"(?:airtag|tracker|spyware|gps) ~4 (?:THEIR|THEM) (?:car|phone|bag|coat|bike)"),
    rule(S, "outside", r"(?:wait|waiting|sit|sitting|parked|park) outside THEIR ~1 PLACE (?:until|every|till|so)"),
)

BYPASS: tuple[Rule, ...] = (
    rule(B, "blocked block order", r"(?:blocked|block|order) (?:[a-z0-9,.]+ ){0,20}?OTHER ~1 NUMBER", closed=True),
    rule(B, "number account phone profile email", r"OTHER ~1 NUMBER (?:[a-z0-9,.]+ ){0,20}?(?:blocked|block|order)", closed=True),
)
