"""Whether a solver that reads English can read what it is given.

In:  unread("¿Dónde está la biblioteca de la ciudad?")
Out: "This text seems to be Spanish (es); this solver reads English."
"""

from playground.text import language


def unread(*texts: str) -> str:
    """Why the first text in another language is not read; "" where all may be English."""
    for text in texts:
        code = language.detect(text)
        if code not in {"", "en"}:
            return f"This text seems to be {language.name(code)}; this solver reads English."
    return ""
