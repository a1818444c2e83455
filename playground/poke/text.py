"""Edits of a plain text that ought to leave the answer as it is, and one that ought not to.

In:  text_edits("gender", Question("sentiment", "He sang badly."), "negative")
Out: [Edit("gender", Question("sentiment", "She sang badly."), "same", (("he", "she"), …))]

After CheckList (Ribeiro et al. 2020): an invariance test says that the answer stays, a directional
one that it changes. Who someone is, a slip of the keyboard and capitals change no feeling and no
name; denying the verbs changes the feeling, and takes away an answer that the sentence gave.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from playground.core import Question
from playground.deduction.reading.chinese.words import has_chinese
from playground.deduction.reading.sentences import sentences
from playground.poke.edit import MOST, Edit, Ought, passage, put, swapped
from playground.poke.groups import CHINESE_NAMES, CIRCLES, GENDER, NAMES, OTHER_NAMES

KINDS = ("name", "gender", "nationality", "religion", "age", "typo", "case", "negation")
_AUXILIARY = re.compile(
    r"\b(is|are|was|were|can|could|will|would|should)\b(?! not\b)(?!n't)", re.IGNORECASE
)
_DENIED = re.compile(r" not\b|n't\b")
_VERBS = {
    "love": "do not love", "like": "do not like", "hate": "do not hate", "enjoy": "do not enjoy",
    "loved": "did not love", "liked": "did not like", "hated": "did not hate",
    "enjoyed": "did not enjoy", "bought": "did not buy", "wrote": "did not write",
    "sold": "did not sell", "won": "did not win", "made": "did not make", "took": "did not take",
    "gave": "did not give", "found": "did not find", "saw": "did not see", "built": "did not build",
    "went": "did not go", "left": "did not leave", "met": "did not meet", "sang": "did not sing",
    "painted": "did not paint", "lived": "did not live", "recommend": "do not recommend",
}  # fmt: skip
_BUT = re.compile(r"\b(?:but|although|though|yet)\b|但|虽然", re.IGNORECASE)
_NO = re.compile("[不没](?!错|过)")
_CHINESE = re.compile("(?<![不没])(是|很|喜欢|好看|好吃|买了|写了|值得|推荐|建了)")


def text_edits(kind: str, question: Question, answer: str) -> list[Edit]:
    """Up to `MOST` edits of a kind, none where the text has nothing of it.

    `answer` is what was said of the text as it was. The same question always has the same edits.
    """
    source, text = passage(question)
    if kind == "negation":
        return _denied(question, source, text, answer)
    found: dict[str, Edit] = {}
    for new, pairs in _EDITS[kind](text, Random(f"{kind} {text}"), answer):
        if new != text:
            asked = replace(question, text=swapped(question.text, pairs))
            found.setdefault(new, Edit(kind, put(asked, source, new), "same", pairs))
    return list(found.values())[:MOST]


Edited = Iterator[tuple[str, tuple[tuple[str, str], ...]]]
"""A text after an edit, and the words that were swapped."""


def _names(text: str, random: Random, _: str) -> Edited:
    """Other given names, each of the same gender as far as names tell, of other groups."""
    lists = {**NAMES, **OTHER_NAMES}
    present = [
        (one, group.endswith("women"))
        for group, names in lists.items()
        for one in names
        if re.search(rf"\b{one}\b", text)
    ]
    in_chinese = [one for one in CHINESE_NAMES if one in text]
    for number in range(3 * MOST):
        women, men = (
            random.sample(
                [one for group in NAMES if group.endswith(ends) for one in NAMES[group]], 9
            )
            for ends in (", women", ", men")
        )
        if number < len(NAMES) // 2:  # each group once, before any comes twice
            at = [*range(0, len(NAMES), 2)][number]
            both = list(NAMES.values())[at : at + 2]
            women, men = [*both[0], *women], [*both[1], *men]
        others = {"women": iter(women), "men": iter(men)}
        known = {one for one, _ in present}
        pairs = [
            (one, next(name for name in others["women" if she else "men"] if name not in known))
            for one, she in present[:MOST]
        ]
        away = [one for one in CHINESE_NAMES if one not in in_chinese]
        pairs += zip(in_chinese, random.sample(away, len(away)), strict=False)
        yield swapped(text, pairs), tuple(pairs)


def _gender(text: str, _: Random, __: str) -> Edited:
    """All words of gender turned, and the names with them left: they say little."""
    both = [pair for one in GENDER for pair in (one, one[::-1])] + [("him", "her")]
    object_her = r"\b([Hh])er(?=[.,;:!?]|$| (?:and|or|to|in|on|at|for|with|from|was|is|as)\b)"
    text = re.sub(object_her, r"\1\0im", text)
    yield swapped(text, both).replace("\0", ""), tuple(both)


def _circle(kind: str) -> Callable[[str, Random, str], Edited]:
    """Each word of a kind gives way to another of its circle, in all its forms at once."""

    def edited(text: str, _: Random, __: str) -> Edited:
        for step in range(1, MOST + 1):
            pairs = tuple(
                (one, circle[(at + step) % len(circle)])
                for circle in CIRCLES[kind]
                for at, one in enumerate(circle)
                if step < len(circle)
            )
            yield swapped(text, pairs), pairs

    return edited


def _typos(text: str, random: Random, answer: str) -> Edited:
    """Two neighbouring letters inside a word change places; no name, and nothing of the answer."""
    words = [
        one for one in re.finditer(r"\b[a-z]{5,}\b", text) if one[0] not in answer.lower().split()
    ]
    for word in random.sample(words, min(MOST, len(words))):
        places = [at for at in range(1, len(word[0]) - 2) if word[0][at] != word[0][at + 1]]
        at = word.start() + random.choice(places or [0])
        yield text[:at] + text[at + 1] + text[at] + text[at + 2 :], ()


def _cases(text: str, _: Random, __: str) -> Edited:
    """Small letters alone, capitals alone, and a capital at each word."""
    for new in (text.lower(), text.upper(), re.sub(r"\b[a-z]", lambda one: one[0].upper(), text)):
        yield new, ()


def _denied(question: Question, source: str, text: str, answer: str) -> list[Edit]:
    """The verbs denied, or no more denied, of the sentences that the answer hangs on.

    Of a feeling these are all, and all have to turn: of one that is half turned nothing is sure.
    """
    feeling, reads = question.task == "sentiment", question.task == "question-answering"
    hangs = [
        one for one in sentences(text) if not reads or answer.casefold() in one.text.casefold()
    ]
    turned = [_opposite(one.text) for one in hangs]
    ways = {new and new[1] for new in turned}
    if ways <= {None} or (feeling and (len(ways) > 1 or answer == "neutral" or _BUT.search(text))):
        return []
    for one, new in reversed([*zip(hangs, turned, strict=True)]):
        text = text[: one.start] + (new[0] if new else one.text) + text[one.end :]
    ought: Ought = "same" if question.task == "extraction" else "other"
    return [Edit("negation", put(question, source, text), ought)]


def _opposite(sentence: str) -> tuple[str, bool] | None:
    """The sentence with its verbs denied, or none denied, and which; None without either."""
    if has_chinese(sentence):
        plain, denied = _NO.sub("", sentence), _CHINESE.sub(r"不\1", sentence)
    else:
        plain, denied = _DENIED.sub("", sentence), _AUXILIARY.sub(r"\1 not", sentence)
        verbs = rf"\b(?:{'|'.join(_VERBS)})\b"
        denied = re.sub(verbs, lambda found: _VERBS[found[0]], denied)
    if plain != sentence:
        return plain, False
    return (denied, True) if denied != sentence else None


_EDITS: dict[str, Callable[[str, Random, str], Edited]] = {
    "name": _names,
    "gender": _gender,
    **{kind: _circle(kind) for kind in CIRCLES},
    "typo": _typos,
    "case": _cases,
}
