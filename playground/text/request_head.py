"""What of a text asks, and what it is about: the first line or what stands before a colon.

In:  request_and_text("Please make this shorter: The old mill burned down.", "")
     request_and_text("10:23:45 ERROR Disk full", "")
Out: "Please make this shorter", "The old mill burned down."; all of it, and nothing
"""

import re

HEAD = 150
"""The mark stands in so many characters."""
_ASKS = re.compile(r"\s*[“\"'(¿]?[^\W\d_]+[ ,]+[^\W\d_]|[^\n:：]*[\u3400-\u9fff]")
"""What may ask for something: two words at least, no “10:23”, no bullet, no name of a field."""
_ENDS = re.compile(r"(?<!\d)[:：](?!//|\d)\s*(?=[^\W_]|[“\"'¿])|\n\s*(?=\S)")


def request_and_text(text: str, context: str) -> tuple[str, str]:
    """What asks, and the text it is about: what stands after a colon or on the next lines.

    A text beside a context, and one without those marks near its start, is all of it that asks.
    """
    if not text.strip():
        return context, ""
    mark = _ENDS.search(text[:HEAD])
    if context.strip() or not mark or not _ASKS.match(text):
        return text, ""
    return text[: mark.start()], text[mark.end() :]
