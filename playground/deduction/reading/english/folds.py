"""Where the phrases of a sentence begin and end, by the second reader's parse.

In:  folds(the parse of "No one who jokes about being tired is unaware that sleep helps.")
Out: the words "jokes about being tired" as the verb phrase "joke about being tired", …
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from playground.deduction.reading.english.chunks import Unread, is_time
from playground.deduction.reading.english.inflection import base, singular, with_article
from playground.deduction.reading.english.lexicon import known, may_be
from playground.deduction.reading.english.qualities import NO_MORE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINITE = frozenset(("VBZ", "VBP", "MD"))
_BE = frozenset(("is", "are", "be", "'s", "’s", "'re", "’re"))
_HELPS = frozenset(("aux", "auxpass", "neg"))
_OPENS = frozenset(("either", "neither", "both", "not", "never", "also"))
_JOINS = frozenset((",", "and", "or", "but", "nor", "then"))
_LOGIC = frozenset(
    """no not never nothing nobody none neither nor n't n’t only or either if when whenever unless
    because he she it they him them we us i you me there this these those except hardly barely
    scarcely seldom rarely too so such someone somebody anyone anybody everyone everybody person
    same another else very always what whom whose how why probably likely unlikely perhaps maybe
    possibly presumably certainly definitely surely almost probability chance percent
    % ; : ? ( ) \"""".split()
)
_SAYS_SO = frozenset(
    """fail manage happen know prove forget remember realize begin start stop cease continue keep
    get quit learn see admit regret refuse succeed""".split()
)
"""What is done with these tells whether the rest is so."""
_AGENT = ("er", "or", "ist", "ant", "ent", "ian", "ete")
_OWN = frozenset(("his", "her", "its", "their"))
_KINDS = frozenset(("all", "every", "each", "any", "no", "some", "a", "an"))


@dataclass(frozen=True)
class Phrase:
    """A phrase as one property: `words` as a normal form writes them, `noun` after "a".

    Of "fruit containing sugar" the `parts` are "fruit" and "contain sugar"; whoever is a "soccer
    player" is a "player", the `head`.
    """

    words: str
    kind: str
    parts: tuple["Phrase", ...] = ()
    head: str = ""

    @property
    def relation(self) -> str:
        """What stands for it in an atom: "joke about it", "is member of the club"."""
        said = self.words.lower()
        return said if self.kind == "verb" else f"is {said}"

    @property
    def shown(self) -> str:
        """How it is said."""
        if self.kind == "verb":
            return self.words
        return f"is {with_article(self.words) if self.kind == 'noun' else self.words}"


def _adds(word: "Token") -> bool:
    """Whether a word begins what is said of the noun before it, as "who is …" would."""
    place = word.dep_ == "prep" and word.lower_ not in {"of", "for", "to", "from"}
    return place or (word.dep_ in {"acl", "amod"} and word.tag_ in {"VBG", "VBN", "JJ"})


Fold = tuple[int, int, Phrase, str]


class Folds:
    """The phrases of one parsed sentence: where each begins and ends, and what leads it in."""

    def __init__(self, doc: "Doc") -> None:
        self._doc = doc
        self._roots = [one for one in doc if one.dep_ == "ROOT"][:1]
        self._verbs = sorted(self._level(), key=lambda one: one.i)

    def found(self) -> Iterator[Fold]:
        """Each phrase with its first token, the one after its last, and its lead. Raises Unread."""
        self._mind_one()
        for at, verb in enumerate(self._verbs):
            after = self._verbs[at + 1] if at + 1 < len(self._verbs) else None
            end = self._begins(after, verb) if after else len(self._doc)
            yield from self._predicate(verb, end)
            yield from self._subject(verb)

    def _mind_one(self) -> None:
        """Raise Unread where "a man walks into the bar" may tell of one, and not of all."""
        if not self._roots:
            raise Unread("no phrase is found in it.")
        root = self._roots[0]
        subject = self._own_subject(root)
        begins = self._doc[0].lower_ in {"a", "an"}
        either = any(one.lower_ in {"either", "neither"} for one in self._doc)
        kind = any(one.dep_ == "attr" for one in root.children)
        person = subject is not None and subject.lower_ in {"person", "thing"}
        if begins and not (either or kind or person):
            raise Unread(f"“{self._doc[:2].text}” may be one of them or all.")

    def _level(self) -> Iterator["Token"]:
        """The verbs that say what the sentence says, none of those within a phrase."""
        wanted = [*self._roots]
        seen = set()
        while wanted:
            verb = wanted.pop()
            if verb.i in seen or verb.pos_ not in {"VERB", "AUX"}:
                continue
            seen.add(verb.i)
            yield verb
            for one in verb.children:
                marks = {two.lower_ for two in one.children if two.dep_ in {"mark", "advmod"}}
                if one.dep_ == "conj" and self._finite(one):
                    wanted.append(one)
                if one.dep_ == "advcl" and marks & {"if", "when", "unless"}:
                    wanted.append(one)
                if one.dep_ == "ccomp" and one.i < verb.i:
                    wanted.append(one)
                subject = one.dep_ in {"nsubj", "nsubjpass"} and one.i < verb.i
                if subject or (one.dep_ == "attr" and one.i > verb.i):
                    ones = (one, *one.conjuncts)
                    wanted += [two for each in ones for two in each.children if self._whose(two)]

    def _whose(self, verb: "Token") -> bool:
        """Whether this is what "who" does, in "everyone who sings"."""
        subject = self._own_subject(verb)
        return verb.dep_ == "relcl" and subject is not None and subject.tag_ in {"WP", "WDT"}

    def _finite(self, verb: "Token") -> bool:
        helped = any(one.dep_ in _HELPS or one.dep_ == "auxpass" for one in verb.children)
        return verb.tag_ in _FINITE or helped or (verb.tag_ == "VB" and verb.pos_ == "VERB")

    def _start(self, verb: "Token") -> int:
        """The first word of a verb with its auxiliaries and what stands close before it."""
        at = verb.i
        words = {one.i for one in verb.children if one.dep_ in {*_HELPS, "advmod", "preconj"}}
        while at - 1 in words or (at and self._doc[at - 1].lower_ in _OPENS):
            at -= 1
        return at

    def _own_subject(self, verb: "Token") -> "Token | None":
        return next((o for o in verb.children if o.dep_ in {"nsubj", "nsubjpass", "expl"}), None)

    def _begins(self, verb: "Token", before: "Token") -> int:
        """Where the clause of a verb begins, after the verb `before`."""
        subject = self._own_subject(verb)
        start = self._start(verb)
        marks = [o.i for o in verb.children if o.dep_ in {"mark", "advmod"} and o.i > before.i]
        if subject is not None and before.i < subject.left_edge.i < verb.i:
            start = min(start, subject.left_edge.i)
        return min([start, *marks])

    def _subject(self, verb: "Token") -> Iterator[Fold]:
        """A subject of several words that is one of a kind: "all friends of Bob"."""
        head = self._own_subject(verb)
        if head is None or head.tag_ not in {"NN", "NNS"} or head.i > verb.i:
            return
        first = head.left_edge
        kind = first.lower_ in _KINDS
        if first.lower_ == "both":
            raise Unread("“both” is read with “and”.")
        stop = min([o.left_edge.i for o in head.children if o.dep_ == "relcl"] or [verb.i])
        stop = min(stop, head.right_edge.i + 1, self._start(verb))
        start = first.i + 1 if kind else first.i
        if not (kind or head.tag_ == "NNS") or stop - start < 2 or first.dep_ == "poss":
            return
        follows = self._doc[stop]
        if stop != self._start(verb) and follows.tag_ not in {"WP", "WDT"}:
            return
        words = [*self._doc[start:stop]]
        if not (kind or known(first.lower_)) or first.tag_ == "NNP":
            return
        if any(one.lower_ in _JOINS for one in words) or not self._opaque(words):
            return
        many = head.tag_ == "NNS"
        yield start, stop, self._noun(words, head), "many" if many else ""

    def _predicate(self, verb: "Token", end: int) -> Iterator[Fold]:
        """What is said with a verb, up to the next, each of its parts that are joined."""
        doc, at = self._doc, self._start(verb)
        helps = [one for one in verb.children if one.dep_ in _HELPS]
        being = verb.lower_ in _BE or any(one.lower_ in _BE for one in helps)
        helped = any(one.lower_ not in {"not", "n't", "n’t", "never"} for one in helps)
        subject = self._own_subject(verb)
        if being:
            last = [one.i for one in (verb, *helps) if one.lower_ in _BE]
            at = max(last) + 1
        if (
            subject is not None
            and at <= subject.i <= end
            and subject.i > min([one.i for one in (verb, *helps)])
        ):
            at = subject.right_edge.i + 1
            helped = True
        elif not being:
            while at < verb.i and (doc[at].dep_ in _HELPS or doc[at].lower_ in _OPENS):
                at += 1
        while end > at and (doc[end - 1].lower_ in {*_JOINS, *_OPENS} or doc[end - 1].is_punct):
            end -= 1
        for start, stop in self._units(at, end, being=being):
            yield from self._unit(start, stop, being=being, helped=helped)

    def _units(self, at: int, end: int, *, being: bool) -> Iterator[tuple[int, int]]:
        start = at
        for here in range(at, end):
            if self._doc[here].lower_ in _JOINS and self._parts(start, here, end, being=being):
                if here > start:
                    yield start, here
                start = here + 1
        if end > start:
            yield start, end

    def _parts(self, start: int, here: int, end: int, *, being: bool) -> bool:
        """Whether a join parts what is said, and does not stand within a phrase."""
        doc = self._doc
        if here + 1 >= end:
            return True
        word, after = doc[here], doc[here + 1]
        if after.lower_ in {*_JOINS, *_OPENS} or here == start:
            return True
        either = any(one.lower_ in {"either", "neither"} for one in doc[max(0, start - 1) : here])
        while start < here and (doc[start].lower_ in _OPENS or doc[start].tag_ == "RB"):
            start += 1
        first = doc[start]
        if after.lower_ in {"a", "an"} and self._begins_who(here + 2, end):
            return True
        if not being:
            bare = first.tag_ in {"VB", "VBP"} and may_be(after.lower_, "verb")
            bare = bare and (after.tag_ in {"VB", "VBP"} or (either and after.tag_ == "NN"))
            return word.lower_ != "," and (bare or after.tag_ == first.tag_ == "VBZ")
        plain = all(one.tag_ not in {"IN", "TO"} for one in doc[start:here])
        if after.lower_ in {"a", "an"}:
            return first.lower_ in {"a", "an"} or plain
        if after.tag_ == "VBZ" or (
            after.tag_ == "RB" and here + 2 < end and doc[here + 2].tag_ == "VBZ"
        ):
            return True
        quality = frozenset(("JJ", "VBN", "VBG", "VBD"))
        noun = here + 2 < end and doc[here + 2].tag_ in {"NN", "NNS"}
        if after.tag_ in quality and not noun:
            return first.tag_ in {*quality, "IN"} or plain
        if after.tag_ == "IN" and either and word.lower_ in {"or", "nor"}:
            return True
        return word.lower_ in {"or", "nor"} and plain

    def _begins_who(self, at: int, end: int) -> bool:
        """Whether "person who" stands here."""
        after = self._doc[at + 1 : at + 2]
        return at < end and bool(after) and after[0].tag_ in {"WP", "WDT"}

    def _unit(self, start: int, stop: int, *, being: bool, helped: bool) -> Iterator[Fold]:
        doc = self._doc
        while start < stop and doc[start].lower_ in _OPENS:
            start += 1
        words = [*doc[start:stop]]
        if not words or words[-1].tag_ in {"WP", "WDT"}:
            return
        person = words[0].lower_ in {"a", "an"} and self._begins_who(start + 1, stop)
        if person and words[1].lower_ in {"person", "thing"}:
            words = words[3:] or [doc[stop - 1]]
            being, helped = words[0].lower_ in _BE, True
            words = words[1:] if being else words
        elif being and any(one.tag_ == "VBZ" and one.lower_ not in _BE for one in words[:2]):
            being = words[0].tag_ not in {"VBZ", "RB"}
        if not words:
            return
        noun = being and words[0].lower_ in {"a", "an"}
        if noun:
            start, words = start + 1, words[1:]
        if noun and words and words[0].lower_ in {"person", "thing"}:
            start, words, noun = start - 1, words[1:], False
            words = [] if words and words[0].tag_ in {"WP", "WDT"} else words
        if len(words) < 2:
            return
        several = being and words[0].tag_ in {"NN", "NNS"} and words[1].lower_ == "and"
        definite = being and words[0].lower_ in {"the", "than"}
        if several or definite or not self._opaque(words):
            raise Unread(f"“{' '.join(one.text for one in words)}” is not read.")
        if being:
            yield start, stop, *self._said_to_be(words, noun=noun)
            return
        yield start, stop, *self._doing(words, helped=helped)

    def _doing(self, words: Sequence["Token"], *, helped: bool) -> tuple[Phrase, str]:
        """ "regularly drinks coffee" as "drink coffee regularly". Raises Unread."""
        joined = [two.lower_ for one, two in pairwise(words) if one.lower_ == "and"]
        if words[-1].head.dep_ == "relcl" and {"a", "an"} & {*joined}:
            raise Unread(f"what “and {joined[0]}” goes with is not clear.")
        how = [o for o in words[:3] if o.tag_ == "RB" and o.i < words[0].i + 1]
        verb = words[len(how)] if len(words) > len(how) else words[0]
        if verb.tag_ not in {"VB", "VBZ", "VBP", "NN", "NNS"} or not may_be(
            base(verb.lower_), "verb"
        ):
            raise Unread(f"“{verb.text}” is not seen as a verb.")
        after = words[len(how) + 1] if len(words) > len(how) + 1 else verb
        clause = after.lower_ in {"to", "that"} or after.tag_ in {"VBG", "VBN", "WP", "WRB"}
        if clause and base(verb.lower_) in _SAYS_SO:
            raise Unread(f"“{verb.text}” says whether “{after.text} …” is so.")
        third = verb.lower_ != base(verb.lower_)
        parts = (base(verb.lower_), self._words(words[len(how) + 1 :], {}), self._words(how, {}))
        said = " ".join(filter(None, parts))
        lead = "" if helped else "does " if third else "do "
        return Phrase(said, "verb"), lead

    def _noun(self, words: Sequence["Token"], head: "Token") -> Phrase:
        """ "member of the club"; what says more of a "fruit containing sugar" is a part of it."""
        one = {head.i: singular(head.lower_)} if head.tag_ == "NNS" else {}
        agent = singular(head.lower_).endswith(_AGENT) and may_be(head.lower_, "noun")
        plain = agent and not any(two.lower_ in NO_MORE for two in words)
        is_a = singular(head.lower_) if plain and head.i > words[0].i else ""
        said = Phrase(self._words(words, one), "noun", head=is_a)
        ends = [two.i for two in words if two.head.i == head.i and two.i > head.i and _adds(two)]
        at = min(ends, default=0) - words[0].i
        if at < 1 or words[at].left_edge.i < words[at].i:
            return said
        kind = Phrase(self._words(words[:at], one), "noun", head=is_a)
        first, *rest = words[at:]
        if first.tag_ == "VBG":
            verb = " ".join((first.lemma_, self._words(rest, {}))).strip()
            return replace(said, parts=(kind, Phrase(verb, "verb")))
        return replace(said, parts=(kind, Phrase(self._words(words[at:], {}), "quality")))

    def _said_to_be(self, words: Sequence["Token"], *, noun: bool) -> tuple[Phrase, str]:
        """ "a member of the club", "members of the club", "fond of the club"."""
        head = words[0]
        while head.head.i != head.i and head.head in words:
            head = head.head
        if head.tag_ == "NNS" and not noun:
            return self._noun(words, head), "many"
        if noun and head.tag_ == "NN":
            return self._noun(words, head), ""
        return Phrase(self._words(words, {}), "noun" if noun else "quality"), ""

    def _opaque(self, words: Sequence["Token"]) -> bool:
        """Whether nothing in a phrase makes the logic of the sentence, or points out of it."""
        before = {one.lower_ for one in self._doc[: words[0].i]}
        either = bool(before & {"either", "neither", "or", "nor"})
        found = [one.lower_ for one in words]
        timed = any(one == "this" and is_time(two) for one, two in pairwise(found))
        said = {*found} - ({"this"} if timed else set()) - (set() if either else {"or"})
        return not said & _LOGIC

    def _words(self, words: Sequence["Token"], instead: Mapping[int, str]) -> str:
        said = "".join(
            ("their" if one.lower_ in _OWN else instead.get(one.i, one.text)) + one.whitespace_
            for one in words
        )
        return " ".join(said.split())
