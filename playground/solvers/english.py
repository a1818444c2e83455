"""Whether a solver that reads English can read what it is given.

In:  unread("¿Dónde está la biblioteca de la ciudad?")
Out: Said("reads English", {"language": Said("language es")})
"""

from playground.core import Said
from playground.text import language


def unread(*texts: str) -> Said | None:
    """Why the first text in another language is not read; None where all may be English."""
    for text in texts:
        code = language.detect(text)
        if code not in {"", "en"}:
            return Said("reads English", {"language": language.named(code)})
    return None
