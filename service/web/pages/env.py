"""The one Jinja environment every page is rendered with.

Autoescape is on for every template, a missing variable raises, and all copy goes through gettext.
Rendering is pure: values in, one string out. Templates are read from the package once and cached.
"""

from __future__ import annotations

import gettext
import re
import sys
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import Final, Protocol

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket

from service.web.pages.language import decimal_words, number_words, percent_words, translations
from service.web.pages.shell import Shell

KEPT: Final = Path(__file__).parent / "__pycache__"
_NUMBER = re.compile(r"(?:(?<=Call )|(?<=Call or text )|^(?=112 ))\d(?:[ -]?\d){2,14}")


def call_parts(how: str) -> tuple[str, str, str]:
    """A way to reach somebody, cut around the number to call (empty where there is none), so that it can be tapped."""
    found = _NUMBER.search(how)
    return (how[: found.start()], found.group(), how[found.end() :]) if found else (how, "", "")


_STAGE = re.compile(r"(\([^()]*\))")


def bubbles(text: str) -> list[str]:
    """The messages that one turn was sent as: each line by itself, empty ones left out."""
    return [line for line in text.split("\n") if line.strip()] or [text]


def stage_parts(text: str) -> list[tuple[bool, str]]:
    """Speech, cut into what is said (``False``) and what is seen or heard beside it, in brackets (``True``)."""
    return [(part.startswith("(") and part.endswith(")"), part) for part in _STAGE.split(text) if part]


class PageContext(Protocol):
    """Anything a template can be rendered with: a frozen dataclass that carries the shell."""

    @property
    def shell(self) -> Shell: ...


def make_environment(words: gettext.NullTranslations, lang: str = "en") -> Environment:
    """A fresh environment that words its pages with ``words`` and writes numbers as ``lang`` does."""
    made = Environment(
        loader=PackageLoader("service.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.policies["ext.i18n.trimmed"] = True
    made.filters["call_parts"] = call_parts
    made.filters["number"] = partial(number_words, lang=lang)
    made.filters["decimal"] = partial(decimal_words, lang=lang)
    made.filters["percent"] = partial(percent_words, lang=lang)
    made.filters |= {"bubbles": bubbles, "stage_parts": stage_parts}
    # The i18n extension adds this method at run time, so the type stubs do not know it.
    made.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    return made


class Kept(FileSystemBytecodeCache):
    """Compiled templates beside Python's own compiled modules: compiling is a twentieth of a start."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Where nothing may be written, each start compiles them again, and nothing worse."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                super().dump_bytecode(bucket)


@cache
def environment(lang: str = "en") -> Environment:
    """The shared environment for one language; English wherever there is no catalogue."""
    made = make_environment(translations(lang), lang)
    # By language, as filters of constants are worked out when a template is compiled; by Jinja's version, whose
    # compiled templates call what it has.
    made.bytecode_cache = Kept(str(KEPT), f"{lang}-{jinja2.__version__}-%s.jinja")
    return made


def render(template: str, page: PageContext) -> str:
    """Render one template with its context, in the language of the page's shell."""
    return environment(page.shell.lang).get_template(template).render(page=page, shell=page.shell)
