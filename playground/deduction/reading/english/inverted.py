"""A question about all of a kind, with its verb put back where a statement has it.

In:  statements("Are all big people kind?")
Out: "All are big people kind.", "All big are people kind.", "All big people are kind."

Which of these it is, the grammar says: the last is the only one that it reads.
"""

import re
from collections.abc import Collection

from playground.deduction.reading.english.openings import capital

_OF_ONE = re.compile(r"(?P<be>Is|Was|Can|Will) (?P<said>[^?,]+)\?")
_ASKS_OF_ALL = re.compile(
    r"(is|are|was|were|do|does|did|can|may|must|should) "
    r"((?:(?:not )?(?:all|every)|each|no|some|any|at least one|"
    r"(?:every|no|some|any)(?:one|body|thing)) .*)\?",
    re.IGNORECASE,
)
_MOST = 16
"""Places where the verb is tried."""


def statements(question: str) -> tuple[str, ...]:
    """The statements a question may ask about; none where it does not ask of all of a kind."""
    found = _ASKS_OF_ALL.fullmatch(" ".join(question.split()))
    if not found:
        return ()
    verb, rest = found.groups()
    words = rest.split()
    words[0] = re.sub("^any", "some", words[0], flags=re.IGNORECASE).capitalize()
    places = range(1, min(len(words), _MOST + 1))
    return tuple(" ".join((*words[:place], verb.lower(), *words[place:])) + "." for place in places)


def told_of(question: str, known: Collection[str]) -> str:
    """ "Is the red car a gift of Bob?" as what it asks of a name that is known; else itself."""
    found = _OF_ONE.fullmatch(question)
    words = found["said"].split() if found else []
    for end in range(len(words) - 1, 1, -1):
        who = " ".join(words[:end])
        if found and who.lower().removeprefix("the ") in known:
            return f"{capital(who)} {found['be'].lower()} {' '.join(words[end:])}."
    return question
