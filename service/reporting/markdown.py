"""A transcript and its report as Markdown that stays readable as plain text.

What people typed is escaped character by character, so that no renderer makes a heading, a link, a
picture or HTML of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from service.direction import Setting
from service.reporting.rubric import load_rubrics
from service.reporting.schema import AreaResult, Mend, ReportResult
from service.reporting.views import error_title, result_of
from service.store.port import ReportRecord
from service.transcript import Medium, Role, Turn

_EVERYWHERE = re.compile(r"([\\`*_\[\]<>#|~&$@{}])|(?<=\w)(:)(?=//)|(?<=www)(\.)", re.IGNORECASE)
_LINE_START = re.compile(r"^(\d*)([-+=.)])")
MEDIA = {
    Medium.TEXT: "in texts",
    Medium.LETTER: "in letters",
    Medium.CALL: "in a call",
    Medium.IN_PERSON: "in person",
}
SILENCE = {Role.USER: "(waits)", Role.EX: "(no answer)"}
BETTER = {
    "rewritten": "One other way",
    "cut": "The same, without that part",
    "example": "An example",
    "unsent": "One other way",
}


def escaped(text: str) -> str:
    """Typed text as Markdown that shows exactly that text, its line breaks included."""
    lines = [_escaped_line(line) for line in text.split("\n")]
    follows = [*lines[1:], ""]
    return "\n".join(f"{line}\\" if line and after else line for line, after in zip(lines, follows, strict=True))


def _escaped_line(line: str) -> str:
    line = _EVERYWHERE.sub(lambda m: "\\" + m.group(), line)
    line = _LINE_START.sub(r"\1\\\2", line)
    if line[:1] in (" ", "\t"):
        line = f"&#{ord(line[0])};{line[1:]}"
    return line


def quoted(text: str) -> str:
    """Typed text as a block quote."""
    return "\n".join(f"> {line}".rstrip() for line in escaped(text).split("\n"))


def transcript_markdown(setting: Setting, turns: Sequence[Turn]) -> str:
    """One branch, oldest first. The other person is called simulated, once and clearly."""
    alias = escaped(setting.persona.alias)
    parts = [
        f"# {escaped(setting.scenario.title)}, with {alias}",
        f"A rehearsal {MEDIA[setting.medium]}. {alias} is simulated; nobody has received any of this.",
        escaped(setting.scenario.situation),
    ]
    for number, turn in enumerate(turns, start=1):
        who = "You" if turn.role is Role.USER else alias
        said = f"> {SILENCE[turn.role]}" if turn.text is None else quoted(turn.text)
        parts.append(f"**{number} · {who}**\n\n{said}")
    return "\n\n".join(parts) + "\n"


def report_markdown(setting: Setting, turns: Sequence[Turn], record: ReportRecord) -> str:
    """The report of that branch; where there is none yet, or it failed, a line that says so."""
    result = result_of(record)
    if record.status == "failed":
        return f"# What it did\n\nThis report could not be made. {escaped(error_title(record.error_slug) or '')}\n"
    if result is None:
        return "# What it did\n\nThis report is still being made.\n"
    alias = escaped(setting.persona.alias)
    sections = [
        f"# What it did\n\n{escaped(result.opening)}",
        _strengths(result),
        _mends(result),
        f"## Next time\n\n{escaped(result.next_try.words)}" if result.next_try else "",
        _prepared(result),
        _areas(result, alias),
        _inside(result, alias),
        _trust(result),
    ]
    return "\n\n".join(s for s in sections if s) + "\n"


def _strengths(result: ReportResult) -> str:
    if not result.strengths:
        return ""
    each = [
        f"{quoted(one.quote)}\n\n{escaped(one.words)} *{escaped(one.principle_name)}*, turn {one.turn_no}."
        for one in result.strengths
    ]
    return "\n\n".join(["## What went well", *each])


def _mends(result: ReportResult) -> str:
    if not result.to_mend:
        return "## Nothing to mend stands out"
    title = "One thing to mend" if len(result.to_mend) == 1 else f"{len(result.to_mend)} things to mend"
    return f"## {title}\n\n" + "\n\n".join(_mend(number, one) for number, one in enumerate(result.to_mend, start=1))


def _mend(number: int, one: Mend) -> str:
    source = f"*{escaped(one.principle_name)}*; {escaped(one.source.guide_title)}, {escaped(one.source.section_title)}."
    parts = [f"### {number}. You wrote, in turn {one.turn_no}", quoted(one.quote), escaped(one.words)]
    if one.better_line is not None and one.better_kind is not None:
        answered = f", in answer to “{escaped(one.better_after)}”" if one.better_after else ""
        parts.extend([f"{BETTER[one.better_kind]}{answered}:", quoted(one.better_line)])
    return "\n\n".join([*parts, source])


def _prepared(result: ReportResult) -> str:
    notes = (f"{quoted(p.note)}\n\n{escaped(p.words)}" for p in result.prepared)
    return "## What you had noted before\n\n" + "\n\n".join(notes) if result.prepared else ""


def _areas(result: ReportResult, alias: str) -> str:
    lines = [f"- **{load_rubrics()[a.area].title}**: {escaped(a.words)}{_number(a)}" for a in result.areas]
    if result.talk_share is not None:
        lines.append(f"- Of all the words, {result.talk_share:.0%} were yours and the rest {alias}’s.")
    return "## The four areas\n\n" + "\n".join(lines)


def _number(area: AreaResult) -> str:
    if area.score is None:
        return f" {escaped(area.unscored_reason)}" if area.unscored_reason else ""
    occasions = "1 occasion" if area.chances == 1 else f"{area.chances} occasions"
    return f" ({area.score} of 100, likely between {area.low} and {area.high}; {occasions})"


def _inside(result: ReportResult, alias: str) -> str:
    lines = [f"- Turn {m.turn_no}: {escaped(m.inner)} (trust {m.trust:.0%})" for m in result.moments if m.inner]
    if not lines:
        return ""
    turning = [f"- Turn {t.turn_no}: {escaped(t.words)}" for t in result.turning_points]
    head = ["Where it turned:", "\n".join(turning)] if turning else []
    return "\n\n".join([f"## What was going on in {alias}", *head, "\n".join(lines)])


def _trust(result: ReportResult) -> str:
    parts = [escaped(result.evaluator.line)]
    if result.evaluator.cannot_judge:
        parts.append(f"It cannot judge {_listed(result.evaluator.cannot_judge)}.")
    if result.dropped.total:
        remarks = "One remark was" if result.dropped.total == 1 else f"{result.dropped.total} remarks were"
        parts.append(f"{remarks} left out, because what you wrote does not bear it out.")
    parts.extend(f"Turn {c.turn_no}: {escaped(c.words)}" for c in result.contradictions)
    return "## How far to trust this page\n\n" + "\n\n".join(parts)


def _listed(items: Iterable[str]) -> str:
    *rest, last = (escaped(item) for item in items)
    return f"{', '.join(rest)} or {last}" if rest else last
