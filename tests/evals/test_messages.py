"""Message JSONL out and in: nothing is lost on the way, and a line that does not fit is named without its words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from evals import messages
from evals.cases import Case, load, read_items
from evals.messages import bring, export, line_of, turns_of
from service.errors import ConfigError, ContentError, NotFound
from service.prompting.documents import read


def line(*said: tuple[str, Any], **more: Any) -> str:
    return json.dumps({"messages": [{"role": role, "content": content} for role, content in said], **more})


def test_all_cases_go_out_and_come_back_the_same(tmp_path: Path) -> None:
    count = export("dev", tmp_path / "dev.jsonl")
    path, again = bring(tmp_path / "dev.jsonl", tmp_path / "back.yaml")
    assert count == again == len(load("dev"))
    made = {case.id: case for case in read_items(read(tmp_path, path), Case, {})}
    for one in load("dev"):
        assert made[one.case.id].model_copy(update={"markers": one.case.markers}) == one.case
        assert set(made[one.case.id].markers) == one.markers


def test_a_turn_is_a_chat_with_what_is_known_beside_it() -> None:
    case = load("dev")[0].case
    made = json.loads(line_of(case))
    assert made["messages"][-1] == {"role": "user", "content": case.text}
    assert len(made["messages"]) == len(case.context) + 1
    assert made["metadata"]["id"] == case.id
    assert set(made["metadata"]["labels"]) == {"listening", "ownership", "no_pressure", "clarity_and_care"}


def test_every_message_of_the_user_becomes_a_turn_with_what_came_before() -> None:
    text = line(
        ("system", "be an ex"), ("user", "hey"), ("assistant", "hm"), ("user", [{"type": "text", "text": "so"}])
    )
    first, second = turns_of([text, ""], "chat", "chat.jsonl")
    assert (first.id, first.text, first.context) == ("chat-1-1", "hey", ())
    assert (second.id, second.text) == ("chat-1-2", "so")
    assert [(one.role.value, one.text) for one in second.context] == [("user", "hey"), ("ex", "hm")]


def test_a_silence_and_a_wait_stay_what_they_are() -> None:
    (turn,) = turns_of([line(("user", None), ("assistant", ""), ("user", "still there?"))], "chat", "chat.jsonl")
    assert [(one.role.value, one.text) for one in turn.context] == [("user", None), ("ex", None)]


def test_labels_are_of_the_last_message() -> None:
    labels = dict.fromkeys(("listening", "ownership", "no_pressure", "clarity_and_care"), "neutral")
    (turn,) = turns_of([line(("user", "a"), ("assistant", "b"), ("user", "c"), metadata={"labels": labels})], "s", "s")
    assert isinstance(turn, Case)
    assert turn.text == "c"
    assert turn.labels.listening == "neutral"


def test_what_some_take_for_the_end_of_a_line_stays_in_the_words(tmp_path: Path) -> None:
    said = "one\u2028two"
    source = tmp_path / "chat.jsonl"
    whole = json.dumps({"messages": [{"role": "user", "content": said}]}, ensure_ascii=False)
    source.write_text("\ufeff" + whole, "utf-8")
    path, _ = bring(source, tmp_path / "chat.yaml")
    assert yaml.safe_load(path.read_text("utf-8"))[0]["text"] == said


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "chat.jsonl").write_text(line(("user", "hey")), "utf-8")
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(ConfigError, match="cannot be made"):
        bring(tmp_path / "chat.jsonl", tmp_path / "file" / "in it" / "chat.yaml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "Invalid JSON"),
        ('{"messages": []}', "messages"),
        (line(("friend", "private words")), "messages.0.role"),
        (line(("user", {"private": "words"})), "messages.0.content"),
        (line(("user", "private words"), metadata={"labels": {"listening": "great"}}), "labels"),
        (line(("user", "private words"), metadata={"id": "chat-1"}), "the id chat-1 stands in line 1 already"),
    ],
)
def test_a_line_that_does_not_fit_is_named_without_its_words(text: str, said: str) -> None:
    with pytest.raises(ContentError, match="line 2") as caught:
        list(turns_of([line(("user", "fine")), text], "chat", "chat.jsonl"))
    assert said in str(caught.value)
    assert "private" not in str(caught.value)


def test_nothing_is_overwritten_and_nothing_half_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    source = tmp_path / "chat.jsonl"
    source.write_text(line(("user", "hello")) + "\n", "utf-8")
    path, count = bring(source, None)
    assert (path, count) == (tmp_path / "unlabelled" / "chat.yaml", 1)
    assert yaml.safe_load(path.read_text("utf-8")) == [{"id": "chat-1", "text": "hello"}]
    with pytest.raises(ConfigError, match="is there already"):
        bring(source, None)
    with pytest.raises(ConfigError, match="label them first"):
        bring(source, tmp_path / "dev" / "chat.yaml")
    source.write_text(line(("user", "hello")) + "\nnot json\n", "utf-8")
    with pytest.raises(ContentError):
        bring(source, tmp_path / "half.yaml")
    assert not (tmp_path / "half.yaml").exists()


def test_files_that_cannot_be_used_are_said(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        bring(tmp_path / "gone.jsonl", None)
    (tmp_path / "empty.jsonl").write_text("\n", "utf-8")
    with pytest.raises(ContentError, match="no line has a message of a user"):
        bring(tmp_path / "empty.jsonl", None)
    with pytest.raises(ConfigError, match="cannot be written"):
        export("dev", tmp_path / "no such folder" / "x.jsonl")
