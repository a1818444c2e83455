"""Which part each word of a sentence plays: the classes of word that grammar.lark is written in.

In:  "The bald eagle chases Bob and is big."
Out: THE "The", NP "bald eagle", VERB "chases", NP "Bob", ALSO "and", IS "is", NP "big"

Only function words are listed. Any other word may be a name, a noun, an adjective or a verb; which
one is told by its neighbours and endings. Where two ways remain, `known` (names the text has made
clear elsewhere) decides, else the sentence is left unread: a silence is better than a wrong guess.
"""

from lark import Token

from playground.deduction.reading.english.chunks import (
    AUXILIARIES,
    Chunk,
    Unread,
    chunks,
    is_capital,
)
from playground.deduction.reading.english.inflection import looks_plural, looks_third
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.runs import (
    ENDS_CLAUSE,
    JOINS_CLAUSES,
    SEPARATORS,
    STARTS_OBJECT,
    Runs,
    is_adverb,
    is_gerund,
    is_name,
    is_participle,
    is_past,
    upto,
    verb_due,
    whom,
)
from playground.deduction.reading.english.weather import WEATHER

_END = Chunk("END", [""], 0)
_NONE = Token("NONE", "")
_SINGULAR = frozenset(("it", "he", "she", WEATHER))
_AFTER_SUBJECT = frozenset((*AUXILIARIES, "THINGS", "WHO", "ASIDE", "NOT"))


def parts(sentence: str, known: frozenset[str] = frozenset()) -> list[Token]:
    """The sentence's words as tokens of the grammar, `start_pos` being the place in the sentence.

    `known` are names in lower case, and nouns after "is". Raises Unread, Ambiguous where `known`
    may help.
    """
    return _Parts(chunks(sentence), known).read()


class _Parts:
    """Walks over the chunks of one sentence, keeping what the clause still waits for.

    `waits` is `subject`, `predicate` (the subject is there), `being` (after "is"), `object` (after
    a verb), `asked being` or `asked doing` (after a leading "is", "does" or "can"), `gap` (after
    "that" in "that the dog chases").
    """

    def __init__(self, chunks: list[Chunk], known: frozenset[str]) -> None:
        self._chunks = [*chunks, _END, _END]
        self._known = known
        self._runs = Runs(self._chunks, known)
        self._out: list[Token] = []
        self._waits = "subject"
        self._relative = False
        self._auxiliary = False
        self._bare_object = False
        self._aside = False
        self._eithers = 0
        self._either_being = False

    def read(self) -> list[Token]:
        """All tokens. Raises Unread."""
        self._runs.mark_then()
        for at, chunk in enumerate(self._chunks[:-2]):
            if chunk.kind == "RUN":
                self._run(at, chunk)
            elif chunk.kind in SEPARATORS:
                self._separator(at, chunk)
            else:
                self._function_word(at, chunk)
        return self._out

    def _function_word(self, at: int, chunk: Chunk) -> None:
        kind = chunk.kind
        asked = kind in AUXILIARIES and self._asks(at)
        self._emit(kind, chunk.words, chunk.start)
        if kind in JOINS_CLAUSES:
            self._begin_clause()
        elif kind in AUXILIARIES:
            self._auxiliary = kind != "IS"
            doing = "asked doing" if asked else "predicate"
            self._waits = doing if self._auxiliary else "asked being" if asked else "being"
        elif kind in {"WHO", "ASIDE"}:
            self._relative, self._aside = True, kind == "ASIDE"
            self._waits = "gap" if self._names_subject(at + 1) else "predicate"
        elif kind == "WH":
            self._waits = "subject" if chunk.lower == "which" else "predicate"
        elif kind in {"PRON", "ONE", "THINGS"}:
            follows = {"subject": "predicate", "asked being": "being", "asked doing": "predicate"}
            self._waits = follows.get(self._waits, self._waits)
            self._bare_object = False
        elif kind in {"EITHER", "NEITHER"}:
            self._eithers += kind == "EITHER"
            self._either_being = self._out[-2:-1] != [] and self._out[-2].type == "IS"
            if self._waits == "subject" and self._out[-2:-1] and self._out[-2].type == "NP":
                self._waits = "predicate"
        elif kind == "ONLY" and self._waits != "subject":
            raise Unread("“only” is read before a subject and before “if”.")

    def _asks(self, at: int) -> bool:
        """Whether an auxiliary stands before its subject: "Does Bob …", "What can Bob see"."""
        if not self._out:
            return True
        if self._out[0].type != "WH" or at > 2 or (at == 2 and self._out[0].lower() != "which"):
            return False
        after = self._chunks[at + 1]
        if self._chunks[at].kind == "DO":
            return after.kind != "NOT"
        return self._chunks[at].kind == "CAN" and self._names_subject(at + 1)

    def _names_subject(self, at: int) -> bool:
        """Whether someone is named here who does something: "the dog chases", "Bob likes"."""
        chunk = self._chunks[at]
        if chunk.kind != "RUN":
            return chunk.kind in {"THE", "PRON"}
        known = any(" ".join(chunk.words[:i]).lower() in self._known for i in upto(chunk.words))
        return chunk.capital or known

    def _begin_clause(self) -> None:
        self._waits, self._relative, self._auxiliary = "subject", False, False
        self._aside = False

    def _separator(self, at: int, chunk: Chunk) -> None:
        if self._aside and chunk.kind == "COMMA" and self._continues(at + 1):
            self._aside = self._relative = self._auxiliary = False
            self._waits = "predicate"
            return
        listed = self._waits in {"subject", "asked being", "asked doing"}
        kind = "LIST" if listed else self._joins(at + 1)
        if chunk.kind == "ALTHOUGH" and kind != "NEXT":
            raise Unread(f"“{chunk.words[0]}” is read before a whole clause.")
        if kind == "LIST" and self._auxiliary and self._continues_doing(at + 1):
            kind = "ALSO" if looks_third(self._chunks[at + 1].lower) else "ACT"
        if kind == "NEXT" and chunk.kind == "OR":
            self._mind_nouns()
        mark = "N" if chunk.kind == "NOR" else ""
        if chunk.kind == "OR" and self._eithers:
            self._eithers -= 1
            mark = "X"
        self._emit(f"{mark}{kind}", chunk.words, chunk.start)
        if kind == "NEXT":
            self._begin_clause()
        elif kind == "ALSO":
            self._waits, self._auxiliary = "predicate", False
        elif kind == "ACT":
            self._waits = "predicate"

    def _mind_nouns(self) -> None:
        """Raise Unread where "lab tests or scans are …" may list things or say what a lab does."""
        noun, verb = self._out[-2:] if len(self._out) > 1 else (_NONE, _NONE)
        named = len(self._out) > 2 and self._out[-3].type in {"THE", "A", "EVERY", "SOME"}
        if (noun.type, verb.type, named) == ("NP", "VERB", False) and noun.islower():
            raise Unread(f"“{verb}” may be a verb or a thing.")

    def _mind_objects(self, at: int) -> None:
        """Raise Unread where "red cars and blue bikes" may list things or say what blue does."""
        chunk, after = self._chunks[at], self._chunks[at + 1].kind
        things = chunk.kind == "RUN" and not chunk.capital and after in ENDS_CLAUSE
        if things and self._waits == "object" and self._bare_object and not self._names_subject(at):
            raise Unread(f"“{chunk.words[-1]}” may be a verb or a thing.")

    def _continues(self, at: int) -> bool:
        """Whether a predicate begins here, as after "Bob, who is big, …"."""
        chunk = self._chunks[at]
        verb = chunk.kind == "RUN" and looks_third(chunk.lower) and not chunk.capital
        return verb or chunk.kind in AUXILIARIES

    def _continues_doing(self, at: int) -> bool:
        """In "can fly and swim", "can see Bob and chase the cat": another verb follows "can"."""
        chunk = self._chunks[at]
        bare = self._out[-1].type == "VERB"
        takes_object = self._chunks[at + 1].kind in STARTS_OBJECT or is_name(chunk.words[1:])
        return chunk.kind == "RUN" and (bare or (not is_capital(chunk.words[0]) and takes_object))

    def _joins(self, at: int) -> str:
        """What "and" joins: two clauses (NEXT), two predicates (ALSO), or two words (LIST)."""
        chunk, after = self._chunks[at], self._chunks[at + 1].kind
        noun = chunk.kind == "A" and self._waits == "being"
        more = verb_due(self._out) if noun else chunk.kind == "RUN" and after in AUXILIARIES
        if self._relative and more:
            return "LIST"
        if chunk.kind in AUXILIARIES:
            return "ALSO"
        if self._others(at):
            return "NEXT"
        if self._runs.starts_clause(at):
            self._mind_objects(at)
            return "NEXT"
        if chunk.kind != "RUN" or self._auxiliary or is_capital(chunk.words[0]):
            return "LIST"
        first, rest = chunk.lower, chunk.words[1:]
        bare = not rest and after in ENDS_CLAUSE
        if self._waits == "being" and (is_gerund(first) or (bare and self._plural)):
            return "LIST"
        if self._either_being and bare and looks_third(first):
            raise Unread(f"“{first}” may be a verb or a thing.")
        if after in STARTS_OBJECT or is_name(rest):
            return "ALSO"
        if self._waits == "being" and after == "PREP" and not looks_third(first):
            if self._plural:
                raise Unread(f"“{first}” may be what they do or what they are.")
            return "LIST"
        if self._waits == "object" and not looks_third(first) and self._out[-1].type == "VERB":
            return "ALSO"
        noun = bare and may_be(first, "noun") and not may_be(first, "verb")
        if self._waits == "object" and looks_third(first) and self._bare_object and not noun:
            raise Unread(f"“{first}” may be a verb or a thing.")
        return "ALSO" if looks_third(first) and not noun else "LIST"

    def _others(self, at: int) -> bool:
        """In "Dogs bark and cats sleep" others are spoken of: a verb of several has no -s.

        Raises Unread where "dogs bark and chase cats" may say what dogs do, or what a chase does.
        """
        chunk, last = self._chunks[at], self._verb_before
        several = last == "are" or (last.type == "VERB" and not looks_third(last.lower()))
        if self._relative or self._auxiliary or not several:
            return False
        if chunk.kind != "RUN" or chunk.capital or not self._runs.verbs(at):
            return False
        if not looks_third(chunk.lower):
            raise Unread(f"“{chunk.words[0]}” may be a verb or a thing.")
        return True

    @property
    def _verb_before(self) -> Token:
        """The last verb or auxiliary so far."""
        found = (one for one in reversed(self._out) if one.type in {"VERB", *AUXILIARIES})
        return next(found, _NONE)

    @property
    def _plural(self) -> bool:
        """Whether the last "is" or "are" was "are"."""
        words = [token.lower() for token in self._out if token.type == "IS"]
        return bool(words) and words[-1] == "are"

    def _run(self, at: int, chunk: Chunk) -> None:
        words, after = chunk.words, self._chunks[at + 1].kind
        if self._reduces(at, chunk):
            self._reduced(chunk)
        elif self._waits == "subject":
            either = after in {"EITHER", "NEITHER"} and not self._runs.verbs(at)
            if either or after in _AFTER_SUBJECT or self._lists_subjects(at):
                self._emit("NP", words, chunk.start)
            else:
                self._split(chunk, self._runs.verb(at), "VERB")
        elif self._waits == "gap":
            self._gap(chunk, after)
        elif self._waits == "predicate" and self._qualifies(at):
            self._who_is(chunk.words, chunk.start)
        elif self._waits == "predicate":
            self._agrees(chunk)
            self._split(chunk, 0, "VERB")
        elif self._waits in {"asked doing", "asked being"}:
            self._asked(at, chunk)
        elif self._waits == "being" and words[0].endswith("ing") and is_name(words[1:]):
            self._emit("NP", words[:1], chunk.start)
            self._emit("NP", words[1:], chunk.start)
        elif verb := self._main_verb(at):
            self._split(chunk, verb, "VERB")
        else:
            self._bare_object = self._out[-1].type not in {"THE", "A"} and not is_name(words)
            self._emit("NP", words, chunk.start)

    def _asked(self, at: int, chunk: Chunk) -> None:
        """The subject after "is", "does" or "can", and what is asked of it."""
        words, after = chunk.words, self._chunks[at + 1].kind
        known = " ".join(words).lower() in self._known
        whole = is_name(words) or len(words) == 1 or known
        if after == "THINGS" or (whole and after in SEPARATORS):
            self._emit("NP", words, chunk.start)
        elif self._waits == "asked doing":
            ends = [i for i in upto(words) if not is_capital(words[i])]
            self._split(chunk, self._runs.asked(ends, at), "VERB")
        else:
            if len(words) > 1 and after not in {"A", "NOT", *(["PREP"] if known else [])}:
                self._split(chunk, self._runs.asked(list(upto(words)), at), "NP")
            else:
                self._emit("NP", words, chunk.start)
            self._waits = "being"

    def _qualifies(self, at: int) -> bool:
        """Whether this is what "someone" is, as in "someone tall is", "anyone red or big is"."""
        subject = self._out[-1].type == "ONE" and not self._auxiliary and not self._relative
        return subject and self._runs.qualifies(at)

    def _reduces(self, at: int, chunk: Chunk) -> bool:
        """In "fruits sold in York are", "people working at Esko are": what they are comes first."""
        if self._chunks[at + 1].kind != "PREP" or not is_participle(chunk.words[-1]):
            return False
        after = self._chunks[at + 2 :]
        ends = (i for i, one in enumerate(after) if one.kind in {*JOINS_CLAUSES, "END"})
        more = any(one.kind in AUXILIARIES for one in after[: next(ends)])
        anyone = self._waits == "predicate" and self._out[-1].type in {"THINGS", "ONE"}
        named = self._waits == "subject" and len(chunk.words) > 1
        return more and not self._relative and (named or (anyone and len(chunk.words) == 1))

    def _reduced(self, chunk: Chunk) -> None:
        """ "fruits sold in York" is "fruits that are sold in York"."""
        if chunk.words[:-1]:
            self._emit("NP", chunk.words[:-1], chunk.start)
        self._who_is(chunk.words[-1:], chunk.start)

    def _who_is(self, words: list[str], start: int) -> None:
        """ "who are …", which the sentence leaves out."""
        self._emit("WHO", ["who"], start)
        self._emit("IS", ["are"], start)
        self._emit("NP", words, start)
        self._relative, self._waits = True, "being"

    def _gap(self, chunk: Chunk, after: str) -> None:
        """ "that the dog chases", "that the dog does not chase"."""
        verbs = [i for i in upto(chunk.words) if looks_third(chunk.words[i])]
        if after in {"DO", "CAN"} and not verbs:
            self._emit("NP", chunk.words, chunk.start)
        elif verbs == [len(chunk.words) - 1]:
            self._split(chunk, verbs[0], "VERB")
        else:
            raise Unread(f"no verb is found in “{' '.join(chunk.words)}”.")

    def _main_verb(self, at: int) -> int:
        """In "Everyone who is big sleeps" the verb after what is said of "who"; 0 if none."""
        if self._out[-1].type == "VERB" or not self._says_of_one:
            return 0
        words, verbs = self._chunks[at].words, self._runs.verbs(at)
        return verbs[0] if len(verbs) == 1 and looks_third(words[verbs[0]]) else 0

    @property
    def _says_of_one(self) -> bool:
        """Whether this is said of "everyone who …", "a dog that …", where a verb has its -s."""
        subject = next((i for i, one in enumerate(self._out) if one.type == "WHO"), 0)
        single = {one.type for one in self._out[max(subject - 3, 0) : subject]} & {"ONE", "A"}
        every = any(one.lower() in {"every", "each"} for one in self._out[:subject])
        return self._relative and bool(single or every)

    def _agrees(self, chunk: Chunk) -> None:
        """ "Someone tall runs" has no verb after "someone". Raises Unread."""
        word, last = chunk.lower, self._out[-1]
        single = last.type == "ONE" or (last.type == "PRON" and last.lower() in _SINGULAR)
        whose = self._out[-2] if len(self._out) > 1 else _NONE  # “That worked.” opens with “that”
        if last.type in {"WHO", "ASIDE"} and whose.type == "NP":
            single = not looks_plural(whose.split()[-1].lower())
        asked = self._auxiliary and (last.type == "ONE" or last == WEATHER)
        if (single and not asked and not looks_third(word)) or is_adverb(word):
            raise Unread(f"no verb is found in “{' '.join(chunk.words)}”.")

    def _lists_subjects(self, at: int) -> bool:
        """Whether "and" after this run adds to the subject: "Bob and Alice …", "All big, …"."""
        if self._chunks[at + 1].kind not in SEPARATORS:
            return False
        follows = self._chunks[at + 2 : at + 4]
        plural = len(follows) == 2 and follows[0].kind == "RUN" and follows[1].words[0] == "are"
        return plural or not self._runs.verbs(at)

    def _split(self, chunk: Chunk, at: int, kind: str) -> None:
        """Emit a run as what stands before, the word at `at`, and what stands after it."""
        words = chunk.words
        if at:
            self._emit("NP", words[:at], chunk.start)
        if kind == "NP":
            self._emit("NP", words[at:], chunk.start)
            return
        if is_past(words[at]) or is_gerund(words[at]):
            raise Unread(f"“{words[at]}” is not in the present tense.")
        self._emit("VERB", words[at : at + 1], chunk.start)
        rest = words[at + 1 :]
        if second := self._verb_after_name(rest):
            self._emit("NP", rest[:second], chunk.start)
            self._emit("VERB", rest[second : second + 1], chunk.start)
            rest = rest[second + 1 :]
        if names := whom(words[at], rest):
            self._emit("NP", rest[:names], chunk.start)
            rest = rest[names:]
        self._bare_object = bool(rest) and not is_name(rest)
        if rest:
            self._emit("NP", rest, chunk.start)
        self._waits = "object"

    def _verb_after_name(self, rest: list[str]) -> int:
        """In "Everyone who likes Bob likes Ann" the second verb's place after the first; else 0."""
        at = next((i for i, word in enumerate(rest) if not is_capital(word)), 0)
        return at if self._says_of_one and at and looks_third(rest[at]) else 0

    def _emit(self, kind: str, words: list[str], start: int) -> None:
        self._out.append(Token(kind, " ".join(words), start_pos=start))
