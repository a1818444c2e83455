"""Questions that a passage nearly answers, made by rule from questions that it does answer.

In:  near_miss(Example("When did Ada open the bakery?", "Ada opened the bakery in 1987.", …), …)
Out: Case("When did Otto open the bakery?", "Ada opened …", changed=((9, 13),), kind="name")

One thing of the question becomes another, as people do who write such questions (Rajpurkar et al.
2018): a name, a number, an opposite, a negation, a word of the same kind, a condition more. Where
the word stands in the passage too it may be changed there and not in the question, so that nothing
about the question alone tells; and where it is changed in both, the passage still answers.
"""

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from playground.text.opposites import OPPOSITES
from playground.text.stems import stem, words

Place = tuple[int, int]
Change = tuple[Place, str] | None
"""Which piece of a question goes, and what comes in its place."""

_AUXILIARY = frozenset(
    "did does do is was are were can could has have had will would should".split()
)
_CONDITION = re.compile(
    r" (?:in|on|at|by|from|during|after|before|for|with|near) (?:the )?"
    r"(?:[A-Z][\w-]+(?: [A-Z][\w-]+)*|\d[\d,]*)(?= |\?)"
)
_NAMES = re.compile(r"(?<=[a-z,] )[A-Z][\w-]+(?: [A-Z][\w-]+)*")
_NUMBERS = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?![\w.])")
_OPEN = ("NN", "NNS", "VB", "VBD", "VBN", "VBZ", "VBG", "JJ", "JJS", "JJR")
NEAR = 12
"""Passages so near to each other are mostly of one article."""


@dataclass(frozen=True)
class Case:
    """A question with a passage: where words of it were changed, and whether it is answered.

    `changed` are code points of the question; `kind` is "" for a question as it was.
    """

    question: str
    context: str
    changed: tuple[Place, ...] = ()
    kind: str = ""
    supported: bool = False


@dataclass(frozen=True)
class Tagged:
    """A question, the number of its passage, and its words with their tags and places."""

    row: dict[str, Any]
    at: int
    words: tuple[tuple[str, str, Place], ...]

    @property
    def names(self) -> list[tuple[str, Place]]:
        """Runs of proper names, but what the question begins with."""
        runs: list[tuple[str, Place]] = []
        for text, tag, (start, end) in self.words[1:]:
            if tag in ("NNP", "NNPS") and runs and runs[-1][1][1] == start - 1:
                begin = runs[-1][1][0]
                runs[-1] = (self.row["text"][begin:end], (begin, end))
            elif tag in ("NNP", "NNPS"):
                runs.append((text, (start, end)))
        return runs


@dataclass
class Pool:
    """What stands in the questions, to put in the place of something else: by tag, by passage."""

    near: dict[tuple[int, str], list[str]] = field(default_factory=dict)
    far: dict[str, list[str]] = field(default_factory=dict)

    def add(self, at: int, tag: str, text: str) -> None:
        """Keep a word, name or condition of a question on passage number `at`."""
        self.near.setdefault((at, tag), []).append(text)
        self.far.setdefault(tag, []).append(text)

    def draw(self, at: int, tag: str, chance: random.Random) -> str:
        """One of that tag, mostly of a question on a passage nearby; "" where there is none."""
        around = [
            text
            for passage in range(at - NEAR, at + NEAR + 1)
            for text in self.near.get((passage, tag), ())
        ]
        found = around if around and chance.random() < 0.7 else self.far.get(tag, [])
        return str(chance.choice(found)) if found else ""


def tagged(rows: Sequence[dict[str, Any]], place: dict[str, int]) -> list[Tagged]:
    """The questions with the tags of spaCy's small pipeline. Raises RuntimeError without it."""
    from playground.deduction.reading.english.pipeline import pipeline

    if not (read := pipeline()):
        raise RuntimeError("near misses need spaCy's small English pipeline; see requirements.txt")
    texts = (row["text"] for row in rows)
    docs = read.pipe(texts, disable=["parser", "lemmatizer"])
    return [
        Tagged(
            row,
            place[row["context"]],
            tuple((one.text, one.tag_, (one.idx, one.idx + len(one.text))) for one in doc),
        )
        for row, doc in zip(rows, docs, strict=True)
    ]


def pool(questions: Iterable[Tagged]) -> Pool:
    """All that can be put in the place of something else."""
    made = Pool()
    for one in questions:
        for text, _ in one.names:
            made.add(one.at, "NNP", text)
        for text, tag, _ in one.words[1:]:
            if tag in _OPEN and text.isalpha() and stem(text):
                made.add(one.at, tag, text)
        for condition in _CONDITION.findall(one.row["text"]):
            made.add(one.at, "condition", condition)
    return made


def cases(one: Tagged, others: Pool, chance: random.Random, *, most: int = 0) -> list[Case]:
    """The question as it was, a near miss of it, and now and then one that both sides changed.

    The passage is cut to about `most` characters around the answer (0: it is left whole).
    """
    context = around(one.row, most) if most else one.row["context"]
    made = [Case(one.row["text"], context, supported=True)]
    for _ in range(8):
        edit = _edit(one, context, others, chance)
        if edit is None:
            continue
        kind, (start, end), new = edit
        old = one.row["text"][start:end]
        question = one.row["text"][:start] + new + one.row["text"][end:]
        begin = start + (len(new) - len(new.split()[-1]) if kind == "negation" else 0)
        miss = Case(question, context, ((begin, start + len(new)),), kind)
        swapped = kind not in ("condition", "negation")
        other = _said_otherwise(one, context, old, new) if swapped else None
        if other is None or chance.random() < 0.6:
            return [*made, miss]
        made.append(Case(one.row["text"], other, ((start, end),), f"{kind} in the passage"))
        if chance.random() < 0.5:
            made.append(Case(question, other, kind=f"{kind} in both", supported=True))
        return made
    return made


def around(row: dict[str, Any], most: int) -> str:
    """Whole sentences around the answer, of about so many characters."""
    context: str = row["context"]
    start = row["starts"][0]
    begin = max(0, start - most // 2)
    end = min(len(context), start + len(row["first"]) + most // 2)
    begin = context.rfind(". ", 0, begin) + 2 if begin and ". " in context[:begin] else 0
    stop = context.find(". ", end)
    return context[begin : stop + 1 if stop >= 0 else len(context)]


def _said_otherwise(one: Tagged, context: str, old: str, new: str) -> str | None:
    """The passage with the new word for the old one; None where the old one is not in it."""
    if old in one.row["first"] or new.lower() in context.lower() or not old:
        return None
    changed, count = re.subn(rf"\b{re.escape(old)}\b", lambda _: new, context)
    return changed if count and one.row["first"] in changed else None


def _edit(
    one: Tagged, context: str, others: Pool, chance: random.Random
) -> tuple[str, Place, str] | None:
    """What kind of change, which piece of the question goes, what comes; None: not this time."""
    [kind] = chance.choices([*_KINDS], [share for share, _ in _KINDS.values()])
    _, change = _KINDS[kind]
    made = change(one, context, others, chance)
    return (kind, *made) if made else None


def _name(one: Tagged, context: str, others: Pool, chance: random.Random) -> Change:
    """Another name, of the passage or of a question on one nearby."""
    if not one.names:
        return None
    old, place = chance.choice(one.names)
    here = _NAMES.findall(context)
    near = here and chance.random() < 0.4
    new = chance.choice(here) if near else others.draw(one.at, "NNP", chance)
    apart = not {stem(w)[:5] for w in new.split()} & {stem(w)[:5] for w in old.split()}
    return (place, new) if new and apart and new not in one.row["text"] else None


def _number(one: Tagged, context: str, _: Pool, chance: random.Random) -> Change:
    """Another number of as many digits, of the passage or of none."""
    text = one.row["text"]
    if not (found := list(_NUMBERS.finditer(text))):
        return None
    old = chance.choice(found)
    here = [n for n in _NUMBERS.findall(context) if len(n) == len(old[0]) and n not in text]
    new = chance.choice(here) if here and chance.random() < 0.5 else _near(old[0], chance)
    return (old.span(), new) if new not in text else None


def _opposite(one: Tagged, _: str, __: Pool, chance: random.Random) -> Change:
    """A word that means the opposite."""
    found = [word for word in words(one.row["text"]) if word.text in OPPOSITES]
    if not found:
        return None
    old = chance.choice(found)
    return (old.start, old.end), chance.choice(OPPOSITES[old.text])


def _negation(one: Tagged, _: str, __: Pool, chance: random.Random) -> Change:
    """The helping verb with "not" or "never" after it."""
    text = one.row["text"]
    found = [word for word in words(text) if word.text.lower() in _AUXILIARY and word.start]
    if not found or " not " in text or "n't" in text:
        return None
    old = chance.choice(found)
    return (old.start, old.end), f"{old.text} {chance.choice(('not', 'never'))}"


def _word(one: Tagged, _: str, others: Pool, chance: random.Random) -> Change:
    """Another word with the same tag."""
    open_ = [w for w in one.words[1:] if w[1] in _OPEN and w[0].isalpha() and stem(w[0])]
    if not open_:
        return None
    _text, tag, place = chance.choice(open_)
    new = others.draw(one.at, tag, chance)
    same = stem(new) in {word.stem for word in words(one.row["text"])} if new else True
    return None if same else (place, new)


def _condition(one: Tagged, context: str, others: Pool, chance: random.Random) -> Change:
    """A place, time or person more at the end, of which the passage says nothing."""
    text = one.row["text"]
    new = others.draw(one.at, "condition", chance)
    said = {word.stem for word in words(context)}
    fresh = any(word.stem and word.stem not in said for word in words(new))
    if not fresh or not text.endswith("?") or new.split()[-1] in text:
        return None
    end = len(text.rstrip(" ?"))
    return (end, end), new


_KINDS = {
    "name": (5, _name),
    "number": (4, _number),
    "opposite": (4, _opposite),
    "negation": (2, _negation),
    "word": (5, _word),
    "condition": (2, _condition),
}
"""Each kind of change with how often it is tried."""


def _near(number: str, chance: random.Random) -> str:
    """Another number of as many digits."""
    places = [i for i, digit in enumerate(number) if digit.isdigit()]
    at = chance.choice(places[-2:])
    digits = [d for d in "123456789" if d != number[at]]
    return number[:at] + chance.choice(digits) + number[at + 1 :]
