"""What is said in one language only, the one it was written in.

In:  as_written("It follows from the text."), step_as_written("Read 2 sentences")
Out: Said("as written", …), Step("step as written", …)

Solvers of deduction still write English sentences, and so did all others into an old log.
"""

from playground.core import Evidence, Said, Step


def as_written(text: str) -> Said:
    """A text that stands as it was written."""
    return Said("as written", {"text": text})


def step_as_written(
    title: str, detail: str | Said = "", evidence: tuple[Evidence, ...] = ()
) -> Step:
    """A step whose title and detail stand as they were written."""
    return Step("step as written", {"title": title, "detail": detail}, evidence)
