"""Characters that a file can hold.

In:  allowed("half \\ud800")
Out: "half �"
"""

import re

_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def allowed(text: str) -> str:
    """The text with � for what XML and UTF-8 have no place for: control characters, halves."""
    return _FORBIDDEN.sub("�", text)
