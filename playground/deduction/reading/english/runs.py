"""Where in a run of words its verb stands, and where the next clause begins.

In:  the chunks of "Big dogs chase cats.", place 0
Out: verbs(0) == [2], by the plural before it and the length of what follows
"""

import re
from collections.abc import Sequence

from lark import Token

from playground.deduction.reading.english.chunks import (
    AUXILIARIES,
    COUNTS,
    Ambiguous,
    Chunk,
    Unread,
    is_capital,
)
from playground.deduction.reading.english.giving import TO
from playground.deduction.reading.english.inflection import (
    base,
    looks_plural,
    looks_third,
    singular,
)
from playground.deduction.reading.english.lexicon import may_be

SEPARATORS = frozenset(("AND", "OR", "NOR", "COMMA", "ALTHOUGH"))
JOINS_CLAUSES = frozenset(("IF", "UNLESS", "ONLYIF", "IFF", "THEN"))
ENDS_CLAUSE = SEPARATORS | JOINS_CLAUSES | {"END"}
STARTS_OBJECT = frozenset(
    ("THE", "A", "EVERY", "NO", "SOME", "PRON", "ONE", "THINGS", "EITHER", "NEITHER")
)

_ODD_PARTICIPLES = re.compile(
    "born|bought|brought|built|caught|cut|done|found|fed|held|hung|kept|laid|led|left|lit|lost|"
    "made|met|paid|put|sent|set|sold|spent|taught|told|won"
)


_HOW_IT_IS = re.compile(
    r"(?:un|out)?(?:alarm|amaz|amus|annoy|appall|bor|car|charm|challeng|comfort|confus|convinc|"
    r"dar|depress|disappoint|disgust|embarrass|encourag|entertain|excit|exhaust|fascinat|"
    r"frighten|interest|know|last|lov|mislead|outgo|outstand|pleas|promis|refresh|satisfy|shock|"
    r"strik|stun|surpris|terrify|thrill|tir|touch|trust|upset|will|worry)ing"
)
_ODD_PASTS = re.compile(
    "ate|arose|awoke|became|began|bent|bit|bled|blew|bought|broke|brought|built|came|caught|"
    "chose|clung|crept|dealt|did|dreamt|drank|drew|drove|dug|fed|fell|felt|fled|flew|flung|"
    "forbade|forgave|forgot|fought|found|froze|gave|got|grew|had|heard|held|hid|hung|kept|"
    "knew|leapt|led|left|lent|lit|lost|made|meant|met|overcame|paid|ran|rang|rode|rose|said|"
    "sang|sank|sat|saw|sent|shook|shot|shrank|slept|slid|sold|spent|spoke|sprang|stank|stole|"
    "stood|struck|stuck|swam|swept|swore|swung|taught|thought|threw|told|took|tore|undertook|"
    "understood|went|wept|withdrew|woke|won|wore|wrote"
)


class Runs:
    """The runs among the chunks of one sentence; `known` are names of the text in lower case.

    Raises Unread where the first of them is an adverb that says nothing of a verb.
    """

    def __init__(self, chunks: list[Chunk], known: frozenset[str]) -> None:
        _mind_opening(*chunks[:2])
        self._chunks = chunks
        self._known = known

    def verbs(self, at: int) -> list[int]:
        """The places in a run where the verb of its subject may stand."""
        words, after = self._chunks[at].words, self._chunks[at + 1].kind
        before = self._chunks[at - 1] if at else Chunk("START", [""], 0)
        every = before.kind == "EVERY" and before.lower != "all"
        found = []
        for i in range(1, len(words)):
            rest = words[i + 1 :]
            gives = is_name(rest) and base(words[i].lower()) in TO
            fits = gives or _fits(rest, after)
            if is_capital(words[i]) or is_adverb(words[i]) or not fits:
                continue
            third = looks_third(words[i]) and before.lower not in {"all", "only"}
            noun = words[i - 1]
            noun_ok = looks_plural(noun.lower()) and (i == 1 or not is_capital(noun))
            both = before.kind == "AND" and is_name(words[:i]) and may_be(words[i], "verb")
            noun_ok = noun_ok or both
            if third or (noun_ok and not looks_third(words[i]) and not every):
                found.append(i)
        first = next((i for i, word in enumerate(words) if not is_capital(word)), 0)
        if at and first in found and looks_third(words[first]):
            return [first]
        if before.kind == "A" or every:
            found = found[:1] if found and looks_third(words[found[0]]) else found
        found = [i for i in found if i - 1 not in found or not may_be(words[i], "adj")]
        if owns := [i for i in found if words[i].lower() in {"has", "have"}]:
            return owns[:1]
        if len(found) > 1:
            named = [i for i in found if " ".join(words[:i]).lower() in self._known]
            nouns = [i for i in found if f"is {singular(words[i - 1].lower())}" in self._known]
            found = named or nouns or found
        return found

    def verb(self, at: int) -> int:
        """The place in a run where the verb of its subject stands. Raises Unread, Ambiguous."""
        verbs, words = self.verbs(at), self._chunks[at].words
        if not verbs:
            raise Unread(f"no verb is found in “{' '.join(words)}”.")
        if len(verbs) > 1:
            which = "” or “".join(words[i] for i in verbs)
            raise Ambiguous(f"its verb may be “{which}”.")
        return verbs[0]

    def asked(self, ends: list[int], at: int) -> int:
        """Where the subject of "Is the bald eagle big" ends: at the longest known name."""
        words = self._chunks[at].words
        if not ends:
            raise Unread(f"it does not say what is asked of “{' '.join(words)}”.")
        named = [i for i in ends if " ".join(words[:i]).lower() in self._known]
        capitals = next((i for i, word in enumerate(words) if not is_capital(word)), len(words))
        if named:
            return named[-1]
        if capitals:
            return min(capitals, ends[-1])
        nouns = [i for i in ends if f"is {singular(words[i - 1].lower())}" in self._known]
        plural = [i for i in ends if looks_plural(words[i - 1].lower())]
        found = nouns or ([] if self._chunks[at - 1].kind == "THE" else plural) or ends
        return found[-1]

    def mark_then(self) -> None:
        """In "If Bob is big, he is kind." the comma stands for "then"; "although" goes there.

        So does the place where the only other clause begins, in "When it rains the road is wet."
        """
        kinds = [chunk.kind for chunk in self._chunks]
        if kinds[0] not in {"IF", "UNLESS", "ALTHOUGH"} or "THEN" in kinds:
            return
        for at in range(len(kinds) - 1, 0, -1):
            if kinds[at] == "COMMA" and self.starts_clause(at + 1):
                self._chunks[at].kind = "THEN"
                if kinds[0] == "ALTHOUGH":
                    self._chunks[at] = self._chunks[0]
                    del self._chunks[0]
                return
        begins = [at for at in range(2, len(kinds) - 2) if self._may_begin(at)]
        if kinds[0] != "ALTHOUGH" and "COMMA" not in kinds and len(begins) == 1:
            self._chunks.insert(begins[0], Chunk("THEN", ["then"], self._chunks[begins[0]].start))

    def _may_begin(self, at: int) -> bool:
        """Whether a clause may begin here, after one that is whole: a verb with nothing to come."""
        before, here = self._chunks[at - 1], self._chunks[at]
        opens = here.kind in {"THE", "A", "EVERY", "NO"} or here.lower in {
            "he",
            "she",
            "it",
            "they",
        }
        if not opens or before.kind != "RUN" or not self.starts_clause(at):
            return False
        words = before.words
        after_is = at > 1 and self._chunks[at - 2].kind in {"IS", "NOT", "A", "PREP"}
        return after_is or looks_third(words[-1]) or here.kind == "PRON"

    def qualifies(self, at: int) -> bool:
        """Whether words that each may be an adjective stand here, then "is"."""
        for chunk in self._chunks[at::2]:
            word = chunk.lower
            if chunk.kind != "RUN" or len(chunk.words) > 1 or chunk.capital:
                return False
            if is_adverb(word) or looks_plural(word):
                return False
            at += 2
            if self._chunks[at - 1].kind not in SEPARATORS:
                break
        return self._chunks[at - 1].kind == "IS"

    def starts_clause(self, at: int) -> bool:
        """Whether a subject with its verb begins here."""
        here = self._chunks[at:]
        kinds = [
            c.kind for c in here[: next(i for i, c in enumerate(here) if c.kind in ENDS_CLAUSE)]
        ]
        if not kinds or kinds[0] in {*AUXILIARIES, "NOT", "PREP"}:
            return False
        verb_first = kinds[0] == "RUN" and looks_third(here[0].lower) and not here[0].capital
        if verb_first and kinds[1:2] and kinds[1] in {*STARTS_OBJECT, "PREP"}:
            return False
        if AUXILIARIES & set(kinds):
            return True
        if kinds[0] in {"PRON", "ONE", "THINGS"}:
            return len(kinds) > 1 and kinds[1] == "RUN"
        run = 0 if kinds[0] == "RUN" else 1
        if run >= len(kinds) or kinds[run] != "RUN" or (run == 0 and verb_first):
            return False
        return bool(self.verbs(at + run))


def whom(verb: str, rest: list[str]) -> int:
    """How many words name whom in "gives Ann Bell flowers"; 0 where the verb has one object."""
    names = next((i for i, word in enumerate(rest) if not is_capital(word)), 0)
    return names if base(verb.lower()) in TO else 0


def upto(words: list[str]) -> range:
    """The places after the first word."""
    return range(1, len(words))


def is_name(words: list[str]) -> bool:
    """Whether there are words, all with capital letters."""
    return bool(words) and all(map(is_capital, words))


def is_adverb(word: str) -> bool:
    """Whether a word ends as an adverb does: "quickly", not "fly", "reply" or "ally"."""
    return len(word) > 5 and word.endswith("ly") and not word.endswith(("ply", "lly"))


def is_participle(word: str) -> bool:
    """Whether a word may say of a noun before it what is done or what it does: "sold in York"."""
    regular = len(word) > 4 and word.endswith(("ed", "ing", "en", "wn"))
    return regular or _ODD_PARTICIPLES.fullmatch(word) is not None


def is_past(word: str) -> bool:
    """Whether a verb is in the past: "chased", "sang", not "feed" or "shed"."""
    regular = len(word) > 4 and word.endswith("ed") and not word.endswith(("eed", "embed", "shred"))
    return regular or _ODD_PASTS.fullmatch(word) is not None


def _mind_opening(opens: Chunk, after: Chunk) -> None:
    """Raise Unread where an adverb opens the sentence and no verb follows: "Oddly, Bob is big."."""
    if opens.kind != "RUN" or not is_adverb(opens.lower):
        return
    participle = any(map(is_participle, opens.words[1:2])) and after.kind != "COMMA"
    named = len(opens.words) == 1 and after.kind not in {"COMMA", *STARTS_OBJECT}
    if not participle and not named:
        raise Unread(f"the adverb “{opens.words[0]}” is not read.")


def in_midst(word: str) -> bool:
    """Whether a word after "is" says what somebody is just doing: "singing", not "interesting"."""
    return is_gerund(word) and not _HOW_IT_IS.fullmatch(word)


def is_gerund(word: str) -> bool:
    """Whether a word is a verb with -ing: "breaking", not "bring"."""
    return word.endswith("ing") and re.search("[aeiouy]", word[:-3]) is not None


def _fits(rest: list[str], after: str) -> bool:
    """Whether these words, between a verb and what follows, can be its object."""
    if rest and rest[0] in COUNTS:
        rest = rest[1:]
    if not rest or is_name(rest):
        return not rest or after not in STARTS_OBJECT
    return len(rest) <= 2 and after in {"PREP", *ENDS_CLAUSE}


def verb_due(tokens: Sequence[Token]) -> bool:
    """Whether "who" still speaks of the subject: "Everything that is a dog or a cat …"."""
    kinds = [token.type for token in tokens]
    who = max((at for at, kind in enumerate(kinds) if kind in {"WHO", "ASIDE"}), default=0)
    begins = [at for at, kind in enumerate(kinds[:who]) if kind in {"NEXT", *JOINS_CLAUSES}]
    before = kinds[(begins[-1] if begins else 0) : who]
    return not {"VERB", *AUXILIARIES} & set(before)
