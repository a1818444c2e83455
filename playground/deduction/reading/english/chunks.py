"""A sentence in pieces: its function words, and the runs of other words between them.

In:  "The bald eagle isn't big."
Out: THE ["The"], RUN ["bald", "eagle"], IS ["is"], NOT ["not"], RUN ["big"]

The tables below are all the vocabulary there is. A sentence with a word of class STOP says more
than the rules can hold (another tense, a quantity, a degree, a reference to elsewhere).
"""

import re
from dataclasses import dataclass

from playground.deduction.limits import MAX_WORDS
from playground.deduction.reading.english.weather import ALONE, SAID, WEATHER

PROPER = r"[A-Z][\w-]*(?: [A-Z][\w-]*)?"
"""A proper name of one word or two, as a pattern."""
_CLASSES = {
    "IF": "if when",
    "UNLESS": "unless",
    "ONLY": "only",
    "EITHER": "either",
    "NEITHER": "neither",
    "NOR": "nor",
    "BOTH": "both",
    "THEN": "then",
    "AND": "and but",
    "OR": "or",
    "NOT": "not",
    "IFF": "iff",
    "IS": "is are",
    "DO": "does do",
    "CAN": "can may must should",
    "WILL": "will",
    "BE": "be",
    "THE": "the",
    "A": "a an",
    "EVERY": "every each all any",
    "NO": "no",
    "SOME": "some",
    "ONE": "someone somebody something anyone anybody anything everyone everybody everything "
    "nobody nothing",
    "THINGS": "people things",
    "PRON": "they it he she them him her itself himself herself themselves",
    "WHO": "who that which",
    "WHAT": "what whom",
    "PREP": "evenas about above across after against along among around at before behind below "
    "beneath beside between beyond by down during for from in inside into near of off on onto out "
    "outside over past since than through throughout to toward towards under until up "
    "upon via with within without away back together apart",
    "ALTHOUGH": "although though whereas because",
    "DROPPED": "also always even",
    "DEGREE": "very quite rather really extremely",
    "STOP": "was were did had been being would shall might could wasn't "
    "weren't didn't hadn't hasn't haven't wouldn't shouldn't couldn't mustn't "
    "most many few several while other another others such same enough "
    "once thus hence therefore supposedly allegedly reportedly apparently presumably seemingly "
    "unlike besides now numerous various instead "
    "provided given assuming supposing please let hardly barely scarcely almost nearly again "
    "except never often sometimes usually probably perhaps maybe so "
    "too there here where why how whose this these those its their his "
    "my your our else than otherwise however if-then one two three four five six seven "
    "eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million dozen "
    "least just still almost yes am as you i we me us mine yours ours theirs hers "
    "yourself yourselves myself ourselves oneself ought worth whenever "
    "today tomorrow yesterday tonight ago twice",
}
_CLASS = {word: name for name, words in _CLASSES.items() for word in words.split()}
DEGREES = frozenset(word for word, kind in _CLASS.items() if kind == "DEGREE")
_BEFORE_DEGREE = frozenset(("IS", "NOT", "A", "EVERY", "NO", "SOME", "AND", "OR", "COMMA"))
_CONTRACTIONS = {
    **{f"{verb}{n}": (verb, "not") for verb in ("is", "are", "does", "do") for n in ("n't", "nt")},
    **{"can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not")},
    **{f"{who}'ll": (who, "will") for who in ("they", "he", "she", "it")},
    **{f"{who}'s": (who, "is") for who in ("who", "that", "what", "he", "she", "it")},
    "they're": ("they", "are"),
    "whoever": ("everyone", "who"),
    "whatever": ("everything", "that"),
}
COUNTS = frozenset(
    """two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred
    """.split()
)
"""Of these there are so many after a verb: "has two dogs"."""
_ALSO_AT_END = re.compile(r"(?:,?\s(?:too|as\s+well|either))?$", re.IGNORECASE)
_OF_YOU = re.compile(r"\w+'(?:m|ve|re|ll|d)")
ASKS = re.compile(
    "ask|asks|care|cares|doubt|doubts|forget|forgets|know|knows|remember|remembers|say|says|"
    "see|sees|tell|tells|understand|understands|wonder|wonders"
)
"""After these “if” opens a question within the sentence."""
_TIMES = re.compile(
    "hour|day|night|week|month|year|morning|evening|afternoon|time|monday|tuesday|wednesday|"
    "thursday|friday|saturday|sunday|weekend|summer|winter|spring|autumn"
)
_TO_HOME = re.compile(
    "at|from|(?:go|stay|come|walk|run|drive|get|arrive|remain|return|ride|cycle)(?:e?s)?"
)
"""After these "home" says where, and is nobody's home."""
_COMPARATIVE = re.compile(r"[a-z]{2,}er|worse|farther|further")
_PIECE = re.compile(r"[^\W_]+(?:['’\-_][^\W_]+)*|\s+|(.)", re.DOTALL)


def is_function_word(word: str) -> bool:
    """Whether a word in lower case belongs to the sentence's form; all others are content."""
    return word in _CLASS or word in _CONTRACTIONS or word in {"certain", "like"}


def is_time(word: str) -> bool:
    """Whether a word in lower case is a day, or another stretch of time."""
    return _TIMES.fullmatch(word) is not None


AUXILIARIES = frozenset(("IS", "DO", "CAN", "WILL"))
_AFTER_COMMA = frozenset(("AND", "OR", "NOR", "THEN", "IF", "UNLESS", "ALTHOUGH"))
"""Before these a comma adds nothing."""


_NUMBERS = re.compile(r" (?:number|integer|digit)s?\b")
_EVEN_IF = re.compile(r" (?:if|when|though|as)\b")
_EVEN_ENDS = re.compile(r",| (?:and|or|if|then|but)\b")


class Unread(Exception):  # noqa: N818
    """The sentence is not of a form that is read; the message says why."""


class ForEach(Unread):
    """There may be another one for each of those of whom it is said."""


class Ambiguous(Unread):
    """The sentence can be read in two ways, between which other sentences may decide."""


@dataclass
class Chunk:
    """A function word, or a run of other words, and where the sentence has it."""

    kind: str
    words: list[str]
    start: int

    @property
    def lower(self) -> str:
        """The first word, in lower case."""
        return self.words[0].lower()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return is_capital(self.words[0])


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital letter."""
    return word[0].isupper()


def chunks(sentence: str) -> list[Chunk]:
    """The pieces of a sentence. Raises Unread at a sign or word that no rule can hold."""
    found: list[Chunk] = []
    count = 0
    end = len(_ALSO_AT_END.sub("", sentence.rstrip(" \t.!?;\"'”’)")))
    for piece in _PIECE.finditer(sentence, 0, end):
        text = piece.group()
        if text.isspace():
            continue
        count += 1
        if count > MAX_WORDS:
            raise Unread(f"it has more than {MAX_WORDS} words.")
        if piece.group(1):
            if text != ",":
                raise Unread(f"the sign “{text}” is not read.")
            found.append(Chunk("COMMA", [text], piece.start()))
            continue
        word = text.replace("’", "'")
        if word.lower() == "even" and _is_even(found, sentence[piece.end() : end]):
            _join(found, "RUN", word, piece.start())
            continue
        if word.lower() == "even" and _EVEN_IF.match(sentence, piece.end()):
            raise Unread(f"“{word}” is not a word that the rules know how to use.")
        for one in _CONTRACTIONS.get(word.lower(), (word,)):
            _append(found, one, piece.start())
    return _prepared(found)


def _append(found: list[Chunk], word: str, start: int) -> None:
    kind = _CLASS.get(word.lower(), "RUN") if word != "US" else "RUN"
    if _completes(found, word.lower()):
        return
    if word.lower() in {"if", "when"} and (asks := _asking(found)):
        raise Unread(f"“{word}” after “{asks}” is a question within the sentence.")
    if word.lower() == "but" and _excepts(found):
        raise Unread(f"“but” after “{found[-1].words[-1]}” makes an exception, which is not read.")
    last = found[-1].kind if found else ""
    if _goes_with(found, word.lower()):
        kind = "PREP"
    how_much = kind == "DEGREE" and (last in _BEFORE_DEGREE or (last == "RUN" and _more(found)))
    if how_much or _in_run(found, word.lower()):
        kind = "RUN"
    if kind in {"STOP", "BE", "DEGREE"} or _OF_YOU.fullmatch(word.lower()) or _idiom(found, word):
        raise Unread(f"“{word}” is not a word that the rules know how to use.")
    if kind == "DROPPED":
        if last == "NOT":
            raise Unread(f"“not {word}” says more than “not”.")
        return
    if word.lower() in {"person", "thing"} and found and _generic(found):
        kind = "THINGS"
    _join(found, kind, word, start)


def _join(found: list[Chunk], kind: str, word: str, start: int) -> None:
    last = found[-1].kind if found else ""
    if kind == "RUN" and last == "RUN":
        found[-1].words.append(word)
    elif last == "COMMA" and kind in _AFTER_COMMA:
        found[-1] = Chunk(kind, [word], start)
    else:
        found.append(Chunk(kind, [word], start))


def _is_even(found: list[Chunk], after: str) -> bool:
    """Whether a number is "even" here, and it is not "even Bob" nor "even if"."""
    if not after or _NUMBERS.match(after):
        return True
    return bool(found) and found[-1].kind in {"IS", "NOT"} and bool(_EVEN_ENDS.match(after))


def _goes_with(found: list[Chunk], word: str) -> bool:
    """Whether "than" is of the comparative before it, or "home" of the "goes", "at"."""
    home = word == "home" and bool(found) and _TO_HOME.fullmatch(found[-1].words[-1].lower())
    return bool(home) or (word == "than" and _compares(found))


def _in_run(found: list[Chunk], word: str) -> bool:
    """Whether a word goes with those around it here: "is given", "has two dogs"."""
    last = found[-1].kind if found else ""
    counts = _CLASS.get(word) == "STOP" and word in COUNTS and last == "RUN"
    return counts or (word == "given" and last in {"IS", "NOT"})


def _completes(found: list[Chunk], word: str) -> bool:
    """Whether a word makes one with those before: "no one", "at least one", "a certain"."""
    kinds = [chunk.kind for chunk in found]
    if word == "least" and found[-1:] and found[-1].lower == "at":
        found[-1] = Chunk("AT LEAST", ["at least"], found[-1].start)
    elif word == "certain" and (not found or kinds[-1:] == ["A"]):
        found[-1:] = [Chunk("SOME", ["some"], found[-1].start if found else 0)]
    elif word == "one" and kinds[-1:] == ["AT LEAST"]:
        found[-1] = Chunk("SOME", ["some"], found[-1].start)
    elif kinds[-1:] == ["AT LEAST"]:
        raise Unread("“at least” is read before “one”.")
    elif word == "one" and kinds[-1:] == ["NO"]:
        found[-1] = Chunk("ONE", ["nobody"], found[-1].start)
    elif word == "if" and kinds[-3:] == ["IF", "AND", "ONLY"]:
        found[-3:] = [Chunk("IFF", ["if and only if"], found[-3].start)]
    elif word == "if" and kinds[-1:] == ["ONLY"]:
        found[-1] = Chunk("ONLYIF", ["only if"], found[-1].start)
    elif word == "be" and (helps := _before_be(found)):
        helps.kind, helps.words = "IS", [f"{helps.lower} be"]
    else:
        return False
    return True


def _before_be(found: list[Chunk]) -> Chunk | None:
    """The "will" or "can" of "will be", "cannot be", "Can Bob be"; None where none goes with it."""
    last = found[-2:-1] if found[-1:] and found[-1].kind == "NOT" else found[-1:]
    asked = [one for one in found[:1] if not AUXILIARIES & {two.kind for two in found[1:]}]
    helps = [one for one in (*last, *asked) if one.kind == "WILL" or one.lower == "can"]
    return helps[0] if helps else None


def _asking(found: list[Chunk]) -> str:
    """The verb of asking or knowing, if any, that no comma parts from what follows."""
    start = max((at for at, one in enumerate(found) if one.kind == "COMMA"), default=-1) + 1
    said = [word for one in found[start:] if one.kind == "RUN" for word in one.words]
    return next((word for word in said if ASKS.fullmatch(word.lower())), "")


def _idiom(found: list[Chunk], word: str) -> bool:
    """Whether a word with the last says what neither says: "any better", "every day"."""
    last = found[-1].lower if found else ""
    alone = last == "by" and word.lower().endswith(("self", "selves"))
    often = (
        last in {"every", "each"} and len(found) > 1 and _TIMES.fullmatch(word.lower()) is not None
    )
    better = last == "any" and _COMPARATIVE.fullmatch(word.lower()) is not None
    does = len(found) > 1 and found[-2].kind == "RUN"
    amount = last == "a" and word.lower() in {"lot", "bit", "couple", *(["little"] if does else [])}
    comes = bool(found) and found[-1].words[-1].lower() in {"next", "last"}
    timed = comes and _TIMES.fullmatch(word.lower()) is not None
    no_more = last == "no" and word.lower() in {"more", "longer"}
    return alone or often or better or no_more or amount or timed


def _excepts(found: list[Chunk]) -> bool:
    """Whether a "but" here means "except": "nothing but", "all dogs but", "no one but"."""
    every = any(one.kind in {"EVERY", "NO"} for one in found[-2:])
    said = any(one.kind in AUXILIARIES for one in found)
    return bool(found) and (found[-1].kind == "ONE" or (every and not said))


def _more(found: list[Chunk]) -> bool:
    """Whether a degree may follow other words: "Is Bob very …", "very, very …"."""
    return found[0].kind == "IS" or found[-1].words[-1].lower() in DEGREES


def _compares(found: list[Chunk]) -> bool:
    """Whether the last word is a comparative: "taller", "more expensive"."""
    if not found or found[-1].kind != "RUN":
        return False
    *before, last = [word.lower() for word in found[-1].words[-2:]]
    if last in DEGREES:
        return False
    return _COMPARATIVE.fullmatch(last) is not None or before in (["more"], ["less"])


def _generic(found: list[Chunk]) -> bool:
    """Whether "person" after these words means no more than "one": "every big person"."""
    kinds = [chunk.kind for chunk in found]
    while kinds and kinds[-1] in {"RUN", "AND", "OR", "COMMA"}:
        kinds.pop()
    kinds = kinds[-1:]
    subject = not any(chunk.kind in AUXILIARIES for chunk in found)
    asked = found[0].lower == "which" and len(found) <= 2
    return asked or kinds in (["EVERY"], ["NO"], ["SOME"]) or (subject and kinds == ["A"])


def _not_only(chunks: list[Chunk]) -> tuple[int, ...]:
    """The places of "not only" where "but" comes after it: "not only red but big" is both."""
    kinds = [chunk.kind for chunk in chunks]
    for at in range(1, len(kinds) - 1):
        after = [chunk.lower for chunk in chunks[at + 2 :]]
        if kinds[at : at + 2] == ["NOT", "ONLY"] and "but" in after:
            return at, at + 1
    return ()


def _is_weather(after: list[Chunk], *, named: bool) -> bool:
    """Whether the words after an "it" speak of the weather; where something is `named` before it,
    "cold" is said of that.
    """
    said = (chunk for chunk in after if chunk.kind not in {"IS", "DO", "WILL", "NOT"})
    verb = next(said, None)
    return verb is not None and verb.kind == "RUN" and verb.lower in (ALONE if named else SAID)


def _prepared(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with a leading "who" apart from others, and without "both" where it adds nothing.

    Raises Unread where "both" says of how many it speaks ("both dogs").
    """
    found: list[Chunk] = []
    not_only = _not_only(chunks)
    for at, chunk in enumerate(chunks):
        kind = chunk.kind
        named = any(
            earlier.kind in {"RUN", "ONE"} and earlier.lower not in SAID for earlier in chunks[:at]
        )
        if chunk.lower == "it" and _is_weather(chunks[at + 1 :], named=named):
            chunk.words = [WEATHER]
        if at in not_only:
            continue
        if kind == "AND" and not found:
            continue
        if kind == "BOTH":
            if all(later.kind != "AND" for later in chunks[at:]):
                raise Unread("“both” is read with “and”.")
            if not found or found[-1].kind != "NOT":
                continue
        if kind in {"WHO", "WHAT"} and not found and chunk.lower != "that":
            kind = "WH"
        if kind == "WHAT":
            raise Unread(f"“{chunk.words[0]}” is read at the beginning of a question.")
        if kind == "WHO" and found and found[-1].kind == "COMMA":
            found.pop()
            kind = "ASIDE"
        if kind == "RUN" and found and found[-1].kind == "RUN":
            found[-1] = Chunk("RUN", [*found[-1].words, *chunk.words], found[-1].start)
            continue
        found.append(Chunk(kind, chunk.words, chunk.start))
    return found
