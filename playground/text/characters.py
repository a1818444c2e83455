r"""Characters that not everything can carry: control characters, halves (lone surrogates).

In:  "half \ud800, bell \a", to three who take different ones
Out: whole(…)           "half ?, bell \a"         tokenizers, and requests to a server: UTF-8
     allowed(…)         "half �, bell �"          files to read: Markdown, HTML, SVG
     halves_escaped(…)  "half \ud800, bell \a"    JSON text that is to be read back as it was

The log (`storage.searching.storable`) and the terminal (`printable.plain`) import nothing from here
and have their own.
"""

import re

_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HALF = re.compile(r"[\ud800-\udfff]")


def whole(text: str) -> str:
    """The text with a question mark for each half of a character."""
    return text.encode(errors="replace").decode()


def allowed(text: str) -> str:
    """The text with � for what XML and UTF-8 have no place for: control characters, halves."""
    return _FORBIDDEN.sub("�", text)


def halves_escaped(json_text: str) -> str:
    r"""JSON text with each half of a character written as `\ud800`, which JSON reads back."""
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", json_text)
