"""Files that anybody can add: what is wrong in one is said with its name, and the examples in the docs are right."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from evals.simulate import UserLine, load_user, load_users, to_them
from service.errors import ContentError
from service.prompting.load import load_knowledge

DOCS = Path(__file__).parents[2] / "docs" / "evals.md"
GOOD = {"id": "shy", "about": "Shy.", "quality": 2, "lines": [{"when": ["any"], "say": f"line {n}"} for n in range(8)]}


def examples() -> list[Any]:
    return [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)]


def test_the_example_in_the_docs_is_valid() -> None:
    (user,) = examples()
    assert set(user) == {"id", "about", "quality", "in_order", "lines"}
    assert [UserLine.model_validate(line).say for line in user["lines"]][2] is None


def test_every_user_is_named_in_the_docs() -> None:
    text = DOCS.read_text("utf-8")
    for user in load_users().values():
        assert f"| {user.id} | {user.quality} |" in text


def test_a_good_file_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "shy.yaml"
    path.write_text(yaml.safe_dump(GOOD), "utf-8")
    assert load_user(path).lines[0].say == "line 0"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"quality": 7}, "quality"),
        ({"lines": []}, "lines"),
        ({"mood": "low"}, "mood"),
        ({"id": "bold"}, "the file's name says shy"),
        ({"lines": [{"when": [False], "say": f"an unquoted no, {n}"} for n in range(8)]}, "lines.0.when"),
    ],
)
def test_what_is_wrong_in_a_user_is_said_with_the_file(change: dict[str, Any], said: str, tmp_path: Path) -> None:
    path = tmp_path / "shy.yaml"
    path.write_text(yaml.safe_dump({**GOOD, **change}), "utf-8")
    with pytest.raises(ContentError, match=r"^shy\.yaml, line \d+: ") as caught:
        load_user(path)
    assert said in str(caught.value)


def test_a_file_that_is_no_yaml_is_said_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "shy.yaml"
    path.write_text("lines: [", "utf-8")
    with pytest.raises(ContentError, match=r"^shy\.yaml, line \d+: "):
        load_user(path)


def test_the_history_is_owned_to_the_person_and_not_about_them() -> None:
    personas = load_knowledge().personas
    assert to_them("let her apologise and kept her keys.", personas["bea"]) == "I let you apologise and kept your keys"
    assert to_them("left while he was asleep", personas["amir"]) == "I left while you were asleep"
    assert to_them("sent friends to their flat", personas["sol"]) == "I sent friends to your flat"
    assert to_them("since May, has said nothing to her", personas["rosa"]) == "Since May I have said nothing to you"
    for persona in personas.values():
        for did in persona.history.user_did:
            assert persona.alias not in to_them(did, persona)
