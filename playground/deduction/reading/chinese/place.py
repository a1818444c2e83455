"""A place in a list of pieces, which moves on as they are read.

In:  Place(pieces("小明喜欢小红"))
Out: look() == "RUN"; after cut(2): text() == "小明", take("RUN") == "小明", rest() == "喜欢小红"
"""

from collections.abc import Sequence

from playground.deduction.reading.chinese.words import Piece


class Place:
    """The next piece to read, and what can be asked of those behind it."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self.at = 0
        """How many pieces have been read."""

    def start(self, pieces: Sequence[Piece]) -> None:
        """Begin at the first of other pieces."""
        self._pieces, self.at = list(pieces), 0

    def look(self, ahead: int = 0) -> str:
        """The class of a piece from here on; END behind the last."""
        at = self.at + ahead
        return self._pieces[at].kind if 0 <= at < len(self._pieces) else "END"

    def text(self, ahead: int = 0) -> str:
        """The text of a piece from here on; empty behind the last."""
        at = self.at + ahead
        return self._pieces[at].text if at < len(self._pieces) else ""

    def take(self, *kinds: str) -> str:
        """Move on past a piece of one of the classes and give its text; else stay, and nothing."""
        if self.look() not in kinds:
            return ""
        self.at += 1
        return self.text(-1)

    def skip(self, *kinds: str) -> None:
        """Move on past all pieces of the classes."""
        while self.take(*kinds):
            pass

    def prefix(self, characters: str) -> None:
        """Put characters before the next piece."""
        piece = self._pieces[self.at]
        self._pieces[self.at] = Piece(piece.kind, characters + piece.text)

    def rest(self) -> str:
        """What is left, as text."""
        return "".join(piece.text for piece in self._pieces[self.at :])

    def cut(self, end: int) -> None:
        """Make two runs of the next one, where the cut is inside it."""
        run = self.text()
        if 0 < end < len(run):
            self._pieces[self.at : self.at + 1] = (
                Piece("RUN", run[:end]),
                Piece("RUN", run[end:]),
            )
