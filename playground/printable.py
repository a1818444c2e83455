"""Text that a terminal only shows and never obeys.

In:  plain("Bob\\x1b[2J is \\u202egib.")
Out: "Bob�[2J is �gib."
"""

import logging
import unicodedata

_OBEYED = ("Cc", "Cf", "Cs")
"""Control characters such as ESC, format characters such as U+202E, and halves of characters."""


def plain(text: str) -> str:
    """The text with a sign in the place of each character that a terminal would obey."""
    if text.isprintable():  # then none of them is in it
        return text
    return "".join(
        "�" if unicodedata.category(char) in _OBEYED and char not in "\n\t" else char
        for char in text
    )


class Lines(logging.Formatter):
    """The program's log for a terminal: what strangers wrote stands in it, tracebacks too."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as text, plain."""
        return plain(super().format(record))
