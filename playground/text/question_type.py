"""What kind of answer a question asks for, by its question word and the noun after it.

In:  read("In which year did Mira sail?")
Out: Asked(kind="date", cue="which year", focus=("year",), subject=False)
"""

import re
from dataclasses import dataclass

from playground.text.stems import STOP, stem

_NOUNS = {
    "date": "year years date day month decade century time period season age era",
    "place": "city country state town county place location region continent village district "
    "area island river street capital borough province nation countries cities states "
    "neighborhood",
    "number": "number population percentage percent size",
    "amount": "amount cost price length height distance speed weight temperature sum salary",
    "person": "person man woman actor actress author king queen president emperor singer artist "
    "writer leader designer director composer player scientist scholar philosopher "
    "pope bishop general people team group company organization band character rapper "
    "producer architect historian",
    "name": "name song album book film movie title newspaper magazine award university school "
    "language ship show series museum church building bridge game party religion "
    "nickname term word",
}
_KIND_OF = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split()}
_AUXILIARY = frozenset(
    ("is", "are", "was", "were", "be", "do", "does", "did", "has", "have", "had", "will", "would")
) | frozenset(("can", "could", "should", "may", "might", "must"))
_MEASURE = re.compile("long|far|old|tall|high|large|big|fast|deep|wide|heavy|often|soon|late")
_QUESTION_WORD = re.compile(r"\b(whose|whom|who|when|where|why|how|which|what)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """A kind of answer, one of those in `points.FITS`.

    `cue`: the words that say so; `focus`: stems of the noun asked about; `subject`: whether
    the answer is what does something, so that it stands before the verb.
    """

    kind: str
    cue: str
    focus: tuple[str, ...] = ()
    subject: bool = False


def read(question: str) -> Asked:
    """What is asked for; anything (with no cue) where there is no question word."""
    said = _QUESTION_WORD.search(question)
    if said is None:
        return Asked("entity", "")
    word = said.group().lower()
    after = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", question[said.end() :].lower())
    following = after[0] if after else ""
    does = bool(following) and following not in _AUXILIARY
    match word:
        case "who" | "whom" | "whose":
            return Asked("person", word, (), does)
        case "when":
            return Asked("date", word)
        case "where":
            return Asked("place", word)
        case "why":
            return Asked("reason", word)
        case "how":
            return _how(following, after)
        case _:
            return _what(word, after)


def _how(following: str, after: list[str]) -> Asked:
    noun = tuple(filter(None, map(stem, after[1:2])))
    if following == "many":
        return Asked("number", "how many", noun)
    if following == "much" or _MEASURE.fullmatch(following):
        return Asked("amount", f"how {following}", noun if following == "much" else ())
    return Asked("manner", "how")


def _what(word: str, after: list[str]) -> Asked:
    """The noun runs up to the first auxiliary: "what famous bridge was …"."""
    noun: list[str] = []
    for one in after[:4]:
        if one in _AUXILIARY or one in STOP:
            break
        noun.append(one)
    if not noun:  # "what is the name of …", "what was the population"
        return _what_is(word, after)
    for one in noun:
        kind = _KIND_OF.get(one)
        if kind:
            cue = f"{word} {' '.join(noun[: noun.index(one) + 1])}"
            does = len(noun) > noun.index(one) + 1
            return Asked(kind, cue, (stem(one),), does)
    return Asked("entity", f"{word} {noun[0]}", (stem(noun[0]),), len(noun) > 1)


def _what_is(word: str, after: list[str]) -> Asked:
    linked = len(after) > 1 and after[0] in {"is", "are", "was", "were"}
    rest = [one for one in after[1:5] if one not in {"the", "a", "an"}]
    if linked and rest:
        for one in rest[:3]:
            if one in _KIND_OF:
                return Asked(_KIND_OF[one], f"{word} {after[0]} the {one}", (stem(one),))
            if one in STOP:
                break
        if len(after) <= 4:
            return Asked("definition", f"{word} {after[0]}", ())
        return Asked("entity", f"{word} {after[0]}", tuple(filter(None, (stem(rest[0]),))))
    return Asked("entity", word)
