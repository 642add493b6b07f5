"""Answers to the first questions, as values for tests."""

OPEN = {
    "no_contact": "no",
    "blocked": "no",
    "order": "no",
    "harm_by_me": "no",
    "harm_by_them": "no",
    "afraid": "no",
    "under_18": "no",
    "crisis_now": "no",
    "who_ended": "them",
    "how_long_ago": "longer",
    "last_contact": "longer",
    "with_someone": "no",
    "big_change": "no",
    "my_part": "yes",
    "changed": "yes",
    "person_or_comfort": "person",
    "take_a_no": "yes",
    "fine_with_less": "yes",
}
"""Everything is open afterwards."""
