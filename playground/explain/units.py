"""Tokens put together into words and sentences, and attention among those.

In:  tokens = ("[CLS]", "it", "drag", "##s", ".", "[SEP]"); groups(tokens, "word")
Out: ((0,), (1,), (2, 3), (4,), (5,))
"""

import re
from collections.abc import Sequence

UNITS = ("sentence", "word", "token")
"""What attention is shown among, the largest first."""

_SPACES = (" ", "▁")
_MARK = re.compile(r"\[[A-Z]+\]|<[^<>]+>|>>\w+<<|\n")
_END = re.compile(r"[.!?。！？]+[\"”’)]*")

Groups = tuple[tuple[int, ...], ...]


def goes_on(tokens: Sequence[str]) -> tuple[bool, ...]:
    """Of each token whether it goes on the word before, as the vocabulary's own marks say.

    WordPiece marks what goes on (`##`), others what begins: by a space that belongs to the token.
    """
    pieces = any(token.startswith("##") for token in tokens)
    spaced = any(token.startswith(_SPACES) for token in tokens)
    found, before = [], ""
    for token in tokens:
        if pieces:
            found.append(token.startswith("##"))
        else:
            joined = before[-1:].isalnum() and token[:1].isalnum()
            found.append(spaced and joined and not _MARK.fullmatch(before))
        before = token
    return tuple(found)


def is_mark(token: str) -> bool:
    """Whether no text stands behind a token: "[CLS]", "</s>", ">>spa<<"."""
    return bool(_MARK.fullmatch(token))


def groups(tokens: Sequence[str], unit: str) -> Groups:
    """Which tokens belong together; a mark that no text stands behind is alone.

    A sentence ends after its full stop, question mark or exclamation mark. Raises KeyError for a
    unit that is none.
    """
    {"sentence": 0, "word": 1, "token": 2}[unit]
    found: list[list[int]] = []
    alone = True
    follows = goes_on(tokens)
    for at, token in enumerate(tokens):
        mark = is_mark(token)
        together = {"token": False, "word": follows[at], "sentence": True}[unit]
        if together and found and not alone and not mark:
            found[-1].append(at)
        else:
            found.append([at])
        ends = unit == "sentence" and bool(_END.fullmatch(token.strip()))
        alone = mark or ends
    return tuple(map(tuple, found))


def text_of(tokens: Sequence[str], group: Sequence[int]) -> str:
    """A group as it is read."""
    follows = goes_on(tokens)
    said = "".join(
        tokens[at].removeprefix("##")
        if follows[at] or at == group[0]
        else tokens[at]
        if tokens[at].startswith(_SPACES) or _END.fullmatch(tokens[at]) or tokens[at] == ","
        else f" {tokens[at]}"
        for at in group
    )
    return said.replace("▁", " ").strip() or said


def among(weights: Sequence[Sequence[float]], rows: Groups, columns: Groups) -> list[list[float]]:
    """Attention among groups: what a group's tokens look at on average, summed by group.

    Where the rows summed to 1 they still do.
    """
    summed = [[sum(row[at] for at in group) for group in columns] for row in weights]
    return [
        [sum(summed[at][column] for at in group) / len(group) for column in range(len(columns))]
        for group in rows
    ]
