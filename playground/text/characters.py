"""Text that any tokenizer and any JSON can carry.

In:  whole("a\ud83d b")
Out: "a? b"
"""


def whole(text: str) -> str:
    """The text with a question mark for each half of a character (a lone surrogate)."""
    return text.encode(errors="replace").decode()
