"""Which part each word of a sentence plays: the classes of word that grammar.lark is written in.

In:  "The bald eagle chases Bob and is big."
Out: THE "The", NP "bald eagle", VERB "chases", NP "Bob", ALSO "and", IS "is", NP "big"

Only function words are listed. Any other word may be a name, a noun, an adjective or a verb; which
one is told by its neighbours and endings. Where two ways remain, `known` (names the text has made
clear elsewhere) decides, else the sentence is left unread: a silence is better than a wrong guess.
`parts` reads from left to right and never goes back further than one sentence.
"""

from lark import Token

from playground.logic.chunks import AUXILIARIES, Ambiguous, Chunk, Unread, chunks, is_capital
from playground.logic.inflection import looks_plural, looks_third, singular

_SEPARATORS = frozenset(("AND", "OR", "NOR", "COMMA"))
_JOINS_CLAUSES = frozenset(("IF", "UNLESS", "ONLYIF", "IFF", "THEN"))
_SINGULAR = frozenset(("it", "he", "she"))
_END = Chunk("END", [""], 0)
_AFTER_SUBJECT = frozenset((*AUXILIARIES, "THINGS", "WHO", "ASIDE", "NOT"))
_STARTS_OBJECT = frozenset(
    ("THE", "A", "EVERY", "NO", "PRON", "ONE", "THINGS", "EITHER", "NEITHER")
)


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
        self._chunks = [*_prepared(chunks), _END, _END]
        self._known = known
        self._out: list[Token] = []
        self._waits = "subject"
        self._relative = False
        self._auxiliary = False
        self._bare_object = False
        self._aside = False
        self._eithers = 0

    def read(self) -> list[Token]:
        """All tokens. Raises Unread."""
        self._mark_then()
        for at, chunk in enumerate(self._chunks[:-2]):
            if chunk.kind == "RUN":
                self._run(at, chunk)
            elif chunk.kind in _SEPARATORS:
                self._separator(at, chunk)
            else:
                self._function_word(at, chunk)
        return self._out

    def _mark_then(self) -> None:
        """In "If Bob is big, he is kind." the comma stands for "then"."""
        kinds = [chunk.kind for chunk in self._chunks]
        if kinds[0] not in {"IF", "UNLESS"} or "THEN" in kinds:
            return
        for at in range(len(kinds) - 1, 0, -1):
            if kinds[at] == "COMMA" and self._starts_clause(at + 1):
                self._chunks[at].kind = "THEN"
                return

    def _function_word(self, at: int, chunk: Chunk) -> None:
        kind = chunk.kind
        asked = kind in AUXILIARIES and self._asks(at)
        self._emit(kind, chunk.words, chunk.start)
        if kind in _JOINS_CLAUSES:
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
        known = any(" ".join(chunk.words[:i]).lower() in self._known for i in _upto(chunk.words))
        return chunk.capital or known

    def _begin_clause(self) -> None:
        self._waits, self._relative, self._auxiliary = "subject", False, False
        self._aside = False

    def _separator(self, at: int, chunk: Chunk) -> None:
        if self._aside and chunk.kind == "COMMA" and self._continues(at + 1):
            self._aside = self._relative = self._auxiliary = False
            self._waits = "predicate"
            return
        kind = "LIST" if self._waits == "subject" else self._joins(at + 1)
        if kind == "LIST" and self._auxiliary and self._continues_doing(at + 1):
            kind = "ACT"
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

    def _continues(self, at: int) -> bool:
        """Whether a predicate begins here, as after "Bob, who is big, …"."""
        chunk = self._chunks[at]
        verb = chunk.kind == "RUN" and looks_third(chunk.lower) and not chunk.capital
        return verb or chunk.kind in AUXILIARIES

    def _continues_doing(self, at: int) -> bool:
        """In "can fly and swim", "can see Bob and chase the cat": another verb follows "can"."""
        chunk = self._chunks[at]
        bare = self._out[-1].type == "VERB"
        takes_object = self._chunks[at + 1].kind in _STARTS_OBJECT or _is_name(chunk.words[1:])
        return chunk.kind == "RUN" and (bare or (not is_capital(chunk.words[0]) and takes_object))

    def _joins(self, at: int) -> str:
        """What "and" joins: two clauses (NEXT), two predicates (ALSO), or two words (LIST)."""
        chunk, after = self._chunks[at], self._chunks[at + 1].kind
        if self._relative and chunk.kind == "RUN" and after in AUXILIARIES:
            return "LIST"
        if chunk.kind in AUXILIARIES:
            return "ALSO"
        if self._starts_clause(at):
            return "NEXT"
        if chunk.kind != "RUN" or self._auxiliary or is_capital(chunk.words[0]):
            return "LIST"
        first, rest = chunk.lower, chunk.words[1:]
        if after in _STARTS_OBJECT or _is_name(rest):
            return "ALSO"
        if self._waits == "being" and after == "PREP" and not looks_third(first):
            if self._plural:
                raise Unread(f"“{first}” may be what they do or what they are.")
            return "LIST"
        if self._waits == "object" and not looks_third(first) and self._out[-1].type == "VERB":
            return "ALSO"
        if self._waits == "object" and looks_third(first) and self._bare_object:
            raise Unread(f"“{first}” may be a verb or a thing.")
        return "ALSO" if looks_third(first) else "LIST"

    @property
    def _plural(self) -> bool:
        """Whether the last "is" or "are" was "are"."""
        words = [token.lower() for token in self._out if token.type == "IS"]
        return bool(words) and words[-1] == "are"

    def _starts_clause(self, at: int) -> bool:
        """Whether a subject with its verb begins here."""
        here = self._chunks[at:]
        ends = {*_SEPARATORS, *_JOINS_CLAUSES, "END"}
        kinds = [c.kind for c in here[: next(i for i, c in enumerate(here) if c.kind in ends)]]
        if not kinds or kinds[0] in {*AUXILIARIES, "NOT", "PREP"}:
            return False
        verb_first = kinds[0] == "RUN" and looks_third(here[0].lower) and not here[0].capital
        if verb_first and kinds[1:2] and kinds[1] in {*_STARTS_OBJECT, "PREP"}:
            return False
        if AUXILIARIES & set(kinds):
            return True
        if kinds[0] in {"PRON", "ONE", "THINGS"}:
            return len(kinds) > 1 and kinds[1] == "RUN"
        run = 0 if kinds[0] == "RUN" else 1
        if run >= len(kinds) or kinds[run] != "RUN" or (run == 0 and verb_first):
            return False
        return bool(self._verbs(at + run))

    def _run(self, at: int, chunk: Chunk) -> None:
        words, after = chunk.words, self._chunks[at + 1].kind
        if self._waits == "subject":
            either = after in {"EITHER", "NEITHER"} and not self._verbs(at)
            if either or after in _AFTER_SUBJECT or self._lists_subjects(at):
                self._emit("NP", words, chunk.start)
            else:
                self._split(chunk, self._one_of(self._verbs(at), chunk), "VERB")
        elif self._waits == "gap":
            self._gap(chunk, after)
        elif self._waits == "predicate":
            self._agrees(chunk)
            self._split(chunk, 0, "VERB")
        elif self._waits == "asked doing":
            ends = [i for i in range(1, len(words)) if not is_capital(words[i])]
            self._split(chunk, self._asked(ends, chunk), "VERB")
        elif self._waits == "asked being":
            if len(words) > 1 and after not in {"A", "NOT"}:
                ends = list(range(1, len(words)))
                self._split(chunk, self._asked(ends, chunk), "NP")
            else:
                self._emit("NP", words, chunk.start)
            self._waits = "being"
        elif self._waits == "being" and words[0].endswith("ing") and _is_name(words[1:]):
            self._emit("NP", words[:1], chunk.start)
            self._emit("NP", words[1:], chunk.start)
        elif verb := self._main_verb(at):
            self._split(chunk, verb, "VERB")
        else:
            self._bare_object = self._out[-1].type not in {"THE", "A"} and not _is_name(words)
            self._emit("NP", words, chunk.start)

    def _gap(self, chunk: Chunk, after: str) -> None:
        """ "that the dog chases", "that the dog does not chase"."""
        verbs = [i for i in _upto(chunk.words) if looks_third(chunk.words[i])]
        if after in {"DO", "CAN"} and not verbs:
            self._emit("NP", chunk.words, chunk.start)
        elif verbs == [len(chunk.words) - 1]:
            self._split(chunk, verbs[0], "VERB")
        else:
            raise Unread(f"no verb is found in “{' '.join(chunk.words)}”.")

    def _main_verb(self, at: int) -> int:
        """In "Everyone who is big sleeps" the verb after what is said of "who"; 0 if none."""
        words = self._chunks[at].words
        if not self._relative or self._out[-1].type == "VERB":
            return 0
        subject = next((i for i, one in enumerate(self._out) if one.type == "WHO"), 0)
        single = {one.type for one in self._out[max(subject - 3, 0) : subject]} & {"ONE", "A"}
        every = any(one.lower() in {"every", "each"} for one in self._out[:subject])
        verbs = self._verbs(at) if single or every else []
        return verbs[0] if len(verbs) == 1 and looks_third(words[verbs[0]]) else 0

    def _agrees(self, chunk: Chunk) -> None:
        """ "Someone tall runs" has no verb after "someone". Raises Unread."""
        word, last = chunk.lower, self._out[-1]
        single = last.type == "ONE" or (last.type == "PRON" and last.lower() in _SINGULAR)
        if (single and not looks_third(word)) or _adverb(word):
            raise Unread(f"no verb is found in “{' '.join(chunk.words)}”.")

    def _lists_subjects(self, at: int) -> bool:
        """Whether "and" after this run adds to the subject: "Bob and Alice …", "All big, …"."""
        if self._chunks[at + 1].kind not in _SEPARATORS:
            return False
        follows = self._chunks[at + 2 : at + 4]
        plural = len(follows) == 2 and follows[0].kind == "RUN" and follows[1].words[0] == "are"
        return plural or not self._verbs(at)

    def _verbs(self, at: int) -> list[int]:
        """The places in a run where the verb of its subject may stand."""
        words, after = self._chunks[at].words, self._chunks[at + 1].kind
        before = self._chunks[at - 1] if at else Chunk("START", [""], 0)
        every = before.kind == "EVERY" and before.lower != "all"
        found = []
        for i in range(1, len(words)):
            rest = words[i + 1 :]
            if is_capital(words[i]) or _adverb(words[i]) or not _fits(rest, after):
                continue
            third = looks_third(words[i]) and before.lower not in {"all", "only"}
            noun = words[i - 1]
            noun_ok = looks_plural(noun.lower()) and (i == 1 or not is_capital(noun))
            if third or (noun_ok and not looks_third(words[i]) and not every):
                found.append(i)
        if len(found) > 1:
            named = [i for i in found if " ".join(words[:i]).lower() in self._known]
            nouns = [i for i in found if f"is {singular(words[i - 1].lower())}" in self._known]
            found = named or nouns or found
        return found

    def _one_of(self, verbs: list[int], chunk: Chunk) -> int:
        if not verbs:
            raise Unread(f"no verb is found in “{' '.join(chunk.words)}”.")
        if len(verbs) > 1:
            which = "” or “".join(chunk.words[i] for i in verbs)
            raise Ambiguous(f"its verb may be “{which}”.")
        return verbs[0]

    def _asked(self, ends: list[int], chunk: Chunk) -> int:
        """Where the subject of "Is the bald eagle big" ends: at the longest known name."""
        words = chunk.words
        if not ends:
            raise Unread(f"it does not say what is asked of “{' '.join(words)}”.")
        named = [i for i in ends if " ".join(words[:i]).lower() in self._known]
        capitals = next((i for i, word in enumerate(words) if not is_capital(word)), len(words))
        if named:
            return named[-1]
        if capitals:
            return min(capitals, ends[-1])
        return ends[-1]

    def _split(self, chunk: Chunk, at: int, kind: str) -> None:
        """Emit a run as what stands before, the word at `at`, and what stands after it."""
        words = chunk.words
        if at:
            self._emit("NP", words[:at], chunk.start)
        if kind == "NP":
            self._emit("NP", words[at:], chunk.start)
            return
        self._emit("VERB", words[at : at + 1], chunk.start)
        self._bare_object = bool(words[at + 1 :]) and not _is_name(words[at + 1 :])
        if words[at + 1 :]:
            self._emit("NP", words[at + 1 :], chunk.start)
        self._waits = "object"

    def _emit(self, kind: str, words: list[str], start: int) -> None:
        self._out.append(Token(kind, " ".join(words), start_pos=start))


def _prepared(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with a leading "who" apart from others, and without "both" where it adds nothing.

    Raises Unread where "both" says of how many it speaks ("both dogs").
    """
    found: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        kind = chunk.kind
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


def _upto(words: list[str]) -> range:
    """The places after the first word."""
    return range(1, len(words))


def _is_name(words: list[str]) -> bool:
    return bool(words) and all(map(is_capital, words))


def _fits(rest: list[str], after: str) -> bool:
    """Whether these words, between a verb and what follows, can be its object."""
    if not rest or _is_name(rest):
        return not rest or after not in _STARTS_OBJECT
    return len(rest) <= 2 and after in {"END", "PREP", *_JOINS_CLAUSES, *_SEPARATORS}


def _adverb(word: str) -> bool:
    return len(word) > 5 and word.endswith("ly") and not word.endswith(("ply", "lly"))
