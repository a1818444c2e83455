"""What a text is about, in its own words: phrases between stop words, scored by RAKE.

In:  find("The old water mill grinds corn. The mill burned down.")
Out: (Phrase(4, 18, "old water mill", 8.5), …), best first

RAKE (Rose et al. 2010): a word's score is its degree (words it shares a phrase with, itself among
them) over its frequency; a phrase's score is the sum of its words'.
"""

import re
from collections import Counter
from dataclasses import dataclass

from playground.text import verbs

STOP = frozenset(
    """a able about above according across actually after again against ago ain't all almost along
    already also although always am among an and another any anybody anyone anything are aren't
    around as ask asked asks at away back be became because become been before began behind being
    below best better between both bring brought but by called came can can't cannot cause come
    comes could couldn't did didn't do does doesn't doing don't done down during each either else
    enough etc even ever every everybody everyone everything except far few find first for found
    from gave get gets getting give given gives go goes going gone gonna good got had hadn't has
    hasn't have haven't having he he's hello her here hers herself hey hi him himself his how
    however i i'd i'll i'm i've if in instead into is isn't it it's its itself just keep keeps kept
    know known knows last later least leave left less let let's like liked likely likes little lol
    look looked looking looks lot made make makes making many may maybe me mean means met might mine
    more most much must my myself near nearly need needs never new next no nobody none nor not
    nothing now of off often oh ok okay old on once one ones only onto or other others our ours
    ourselves out over own people perhaps please put quite rather really s said same saw say saying
    says see seem seems seen several shall she she's should shouldn't show shows since so some
    somebody someone something sometimes soon still such sure take taken takes tell than thank
    thanks that that's the their theirs them themselves then there there's these they they're thing
    things think thinks this those though thought through thus till to today together told tomorrow
    tonight too took toward towards tried try trying under until up upon us use used uses using
    usually very via wanna want wanted wants was wasn't way we we're we've well went were weren't
    what when where whether which while who whole whom whose why will with within without won't
    would wouldn't yeah yes yesterday yet you you're your yours yourself once twice
    two three four five six seven eight nine ten u ur im dont t""".split()
)
"""English words that stand between phrases."""

_FORMS_OF_ADDRESS = frozenset(
    ("dr", "mr", "mrs", "ms", "miss", "prof", "sir", "cheers", "regards", "sincerely", "dear")
)
"""Words before a name, and at both ends of a letter."""

LONGEST = 4
"""A phrase has at most so many words; longer runs are mostly no phrases."""

_PIECE = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]|\n\s*\n|_")
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True)
class Phrase:
    """`text[start:end]` and its score; a phrase that is there twice stands at its first place."""

    start: int
    end: int
    text: str
    score: float


def find(text: str) -> tuple[Phrase, ...]:
    """Every candidate phrase of an English text once, best first, of equals the earlier first."""
    runs = _runs(text)
    frequency: Counter[str] = Counter()
    degree: Counter[str] = Counter()
    for run in runs:
        words = [word.lower() for _, _, word in run]
        frequency.update(words)
        for word in words:
            degree[word] += len(words)
    found: dict[str, Phrase] = {}
    for run in runs:
        words = [word.lower() for _, _, word in run]
        start, end = run[0][0], run[-1][1]
        score = sum(degree[word] / frequency[word] for word in words)
        found.setdefault(" ".join(words), Phrase(start, end, text[start:end], score))
    return tuple(sorted(found.values(), key=lambda phrase: (-phrase.score, phrase.start)))


def _runs(text: str) -> list[list[tuple[int, int, str]]]:
    """Runs of words without a stop word or mark between them: (start, end, word) each."""
    runs: list[list[tuple[int, int, str]]] = [[]]
    for piece in _PIECE.finditer(text):
        word = piece.group().replace("’", "'")
        plain = _POSSESSIVE.sub("", word)
        small = {word.lower(), plain.lower()}
        stops = bool(small & STOP) or plain.lower() in _FORMS_OF_ADDRESS or not _tells(plain)
        if stops or _acts(plain, first=not runs[-1]):
            runs.append([])
            continue
        runs[-1].append((piece.start(), piece.start() + len(plain), plain))
        if plain != word:
            runs.append([])
    return [run for run in runs if 0 < len(run) <= LONGEST]


def _acts(word: str, *, first: bool) -> bool:
    """Whether a word is a verb: "sold", "discovered"; a first "abandoned" is an adjective."""
    regular = word.endswith("ed")
    return word.islower() and verbs.may_be_past(word) and not (first and regular)


def _tells(word: str) -> bool:
    """Whether a word says something: two letters or more; no figures, no adverb."""
    letters = sum(map(str.isalpha, word))
    return letters > 1 and not (len(word) > 5 and word.endswith("ly"))
