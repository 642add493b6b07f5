"""The one table from marker to principle and area, built from the catalogue that the content files hold.

A marker may speak for one principle and against another: asking for forgiveness breaks both the
apology (ownership) and the other person's freedom (no pressure).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from service.knowledge import Principle
from service.principles.markers import MarkerId
from service.transcript import Area


@dataclass(frozen=True, slots=True)
class Bearing:
    """What one marker says about one principle: that the turn kept it (``helped``) or broke it (``hurt``)."""

    principle: str
    area: Area
    value: Literal["helped", "hurt"]


MarkerTable = Mapping[MarkerId, tuple[Bearing, ...]]
"""Every marker with its bearings, in the order of the catalogue; the shape of ``marker_principles``."""


def marker_principles(principles: Mapping[str, Principle]) -> MarkerTable:
    """Build the table for a catalogue keyed by id (``Knowledge.principles``).

    Every ``MarkerId`` is a key; one that no principle names has no bearings. Raises ``ValueError``
    for a principle that names an unknown marker, which ``prompting.load`` refuses earlier.
    """
    table: dict[MarkerId, list[Bearing]] = {marker: [] for marker in MarkerId}
    for principle in principles.values():
        for name in principle.markers.helped:
            table[MarkerId(name)].append(Bearing(principle.id, principle.area, "helped"))
        for name in principle.markers.hurt:
            table[MarkerId(name)].append(Bearing(principle.id, principle.area, "hurt"))
    return {marker: tuple(bearings) for marker, bearings in table.items()}
