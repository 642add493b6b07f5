"""What mkdocs asks while it builds: pages that come from code, and the fonts of the service itself."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from docs.site.pages import BUILT, filled  # noqa: E402 - the checkout has to be importable first

FONTS = ROOT / "service" / "web" / "static" / "fonts"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the pages that are made now, and the fonts with their licences."""
    for name, make in BUILT.items():
        files.append(File.generated(config, name, content=make()))
    for font in sorted(FONTS.iterdir()):
        files.append(File.generated(config, f"assets/fonts/{font.name}", abs_src_path=str(font)))
    return files


CSP = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; "
    "worker-src 'self' blob:; base-uri 'self'; form-action 'self'; object-src 'none'"
)
"""The theme's own scripts can fetch from elsewhere (diagrams, old browsers); a browser refuses that."""


def on_post_page(output: str, **_: Any) -> str:
    """Keep every page to what came with it."""
    return output.replace("<head>", f'<head>\n<meta http-equiv="Content-Security-Policy" content="{CSP}">', 1)


on_post_template = on_post_page


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Put in the parts that are made now."""
    return filled(markdown)
