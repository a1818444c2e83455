"""What a language model thinks aloud, apart from what it says.

In:  split("<think>Two and two.</think>Four.")
Out: ("Two and two.", "Four.")

The marks are those of Qwen, DeepSeek and others that think in the text they write.
"""

import re

OPEN, CLOSE = "<think>", "</think>"


def split(text: str) -> tuple[str, str]:
    """The thought and what is said, of a text that may still be unfinished.

    A text that closes a thought it never opened began with one: some chat templates open it.
    """
    marks = re.findall(f"{OPEN}|{CLOSE}", text)
    thought: list[str] = []
    said: list[str] = []
    thinking = marks[:1] == [CLOSE]
    for piece, mark in zip(re.split(f"{OPEN}|{CLOSE}", text), [*marks, ""], strict=True):
        (thought if thinking else said).append(piece)
        thinking = mark == OPEN
    return "".join(thought).strip(), "".join(said).strip()


def is_thinking(text: str) -> bool:
    """Whether a text ends within a thought."""
    return text.rfind(OPEN) > text.rfind(CLOSE)


def settled(text: str) -> str:
    """An unfinished text without a mark that stands, or has begun, at its very end."""
    start = text.rfind("<")
    begun = start >= 0 and any(mark.startswith(text[start:]) for mark in (OPEN, CLOSE))
    return text[:start] if begun else text
