"""How the page looks, with system fonts only: nothing is asked of another host."""

from pathlib import Path
from typing import Any

import gradio as gr

from playground.ui.explained import definitions_script

SANS = (
    "-apple-system",
    "Segoe UI",
    "Helvetica Neue",
    "Arial",
    "PingFang SC",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "sans-serif",
)
MONO = ("ui-monospace", "SF Mono", "Cascadia Mono", "Liberation Mono", "monospace")
STYLES = [
    Path(__file__).parent / "styles" / f"{name}.css"
    for name in (
        "frame", "ask", "box", "checks", "composer", "evidence", "tokens", "walk", "poke", "pages",
        "conversations", "explained", "first-contact", "phone", "keys", "take", "compare", "chart",
        "compare-tab", "lab",
    )
]  # fmt: skip
"""What comes later overrules."""
SCRIPTS = [
    Path(__file__).parent / "scripts" / f"{name}.js"
    for name in (
        "frame", "answers", "reasons", "begun", "attention", "sampling", "tokens", "continuations",
        "sentences", "box", "checks", "waiting", "address", "options", "explained", "views",
        "first-contact", "spoken", "api", "drop", "keys", "take", "npz", "walk", "poke",
    )
]  # fmt: skip
"""All share one scope. Of two that listen to the same click before others do, the first is first:
what waits its turn (waiting) is not yet explained, copied or saved."""


def theme() -> gr.themes.Base:
    """The plain theme; colours and shapes are in `styles`."""
    return gr.themes.Base(font=SANS, font_mono=MONO, radius_size="md", text_size="md")


def head() -> str:
    """The page's own scripts, one after the other, which go into its head."""
    scripts = [definitions_script(), *(one.read_text(encoding="utf-8") for one in SCRIPTS)]
    return "".join(f"<script>{one}</script>" for one in scripts)


def drawing(value: str = "", **settings: Any) -> gr.HTML:
    """A place for HTML of our own, without Gradio's styles for prose."""
    return gr.HTML(value, apply_default_css=False, **settings)
