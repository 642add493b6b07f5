"""The constructions of violence, threats and force: done to the writer, and done or planned by the writer."""

from __future__ import annotations

from service.safety.rule import Rule, rule
from service.safety.types import ConcernKind

V = ConcernKind.HARMED
A = ConcernKind.HARMING

HARMED: tuple[Rule, ...] = (
    rule(V, "hit slapped punched kicked choked strangled beat shoved raped assaulted", r"THEY ~3 (?:hit|slapped|punched|kicked|choked|strangled|beat|shoved|raped|assaulted) me(?! (?:up|with|to|at|out|off|hard that|like))"),
    rule(V, "kill hurt", r"THEY ~3 (?:said|say|told me|threatened|swore|promised) ~5 (?:kill|hurt) me"),
    rule(V, "afraid scared terrified frightened", r"i (?:am|was|got|feel|still) ~2 (?:afraid|scared|terrified|frightened) of (?:THEM|what (?:he|she|they|you) (?:will|would|might|could) do)(?! [a-z]+ing )"),
)

HARMING: tuple[Rule, ...] = (
    rule(A, "hit slapped punched kicked choked strangled shoved raped", r"i ~2 (?:hit|slapped|punched|kicked|choked|strangled|shoved|raped) THEM(?! (?:up|with|on|off))"),
    rule(A, "kill hurt stab shoot", r"i (?:will|am going to|want to|swear i will|am about to) (?:kill|stab|shoot|hurt) (?:THEM|his|her|your)"),
)
