"""Which task is meant, when nobody says so.

In:  choose("Bob is kind.", "Bob is big. All big people are kind.")
Out: Route("deduction", "the question and 2 of 2 sentences read as facts and rules")
"""

from dataclasses import dataclass

from playground.logic.reader import Asked, read, read_question


@dataclass(frozen=True)
class Route:
    """A task and, in a few words, why it was picked."""

    task: str
    why: str


def choose(text: str, context: str) -> Route:
    """Deduction where there are facts and the text asks about them; else sentiment.

    A text that is itself a statement of the grammar ("The film is bad.") is about its tone as long
    as no facts stand beside it.
    """
    if not context.strip():
        return Route("sentiment", "there are no facts or rules, so the text's tone is asked for")
    sentences = read(context).sentences
    understood = sum(sentence.read for sentence in sentences)
    asks = isinstance(read_question(text), Asked)
    said = f"{understood} of {len(sentences)} sentences read as facts and rules"
    if asks and understood:
        return Route("deduction", f"the question and {said}")
    if text.strip() and 2 * understood >= len(sentences):
        return Route("deduction", said)
    return Route("sentiment", f"only {said}, so the text's tone is asked for")
