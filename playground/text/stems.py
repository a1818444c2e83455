"""Words of a text, and what two forms of a word have in common.

In:  words("Mira's dogs chased it.")
Out: (Word("Mira's", 0, 6, "mira"), Word("dogs", 7, 11, "dog"), Word("chased", 12, 18, "chas"), …)

Stems are those of Snowball's English stemmer (Porter 1980, 2001); the commonest strong verbs are
listed. They are for finding the same word again, not for showing.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

_WORD = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*|[^\w\s]|_")
_FORMS = """
won:win wrote:write written:write began:begin begun:begin became:become made:make found:find
gave:give given:give took:take taken:take held:hold led:lead built:build
born:birth died:die dead:die death:die sold:sell bought:buy sent:send spoke:speak spoken:speak
sang:sing sung:sing left:leave lost:lose met:meet paid:pay ran:run said:say saw:see seen:see
went:go gone:go came:come knew:know known:know grew:grow grown:grow drew:draw drawn:draw
chose:choose chosen:choose fought:fight taught:teach thought:think brought:bring caught:catch
fell:fall fallen:fall rose:rise risen:rise drove:drive driven:drive kept:keep told:tell
wore:wear worn:wear children:child people:person men:man women:woman
"""
_STRONG = dict(pair.split(":") for pair in _FORMS.split())
_FUNCTION_WORDS = """
a an the of to in on at by for from with as into onto over under about between through during
before after and or but nor not no than then so if that which who whom whose what when where
why how this these those there here it its he him his she her hers they them their theirs we
us our i me my you your is are was were be been being am do does did has have had will would
can could shall should may might must also such only own same s t up out off
because since while although though until upon within without among
"""
STOP = frozenset(_FUNCTION_WORDS.split())


@dataclass(frozen=True)
class Word:
    """A word or mark, its place in the text, and its stem: "" for marks and function words."""

    text: str
    start: int
    end: int
    stem: str


def words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words and marks of a text; `offset` is added to their places."""
    return tuple(
        Word(one.group(), one.start() + offset, one.end() + offset, stem(one.group()))
        for one in _WORD.finditer(text)
    )


def stem(word: str) -> str:
    """The stem of a word in lower case; "" for function words and marks."""
    lower = word.lower().replace("’", "'").removesuffix("'s")
    if lower in STOP or not lower[0].isalnum():
        return ""
    if lower in _STRONG:
        lower = _STRONG[lower]
    return _stemmed(lower)


@lru_cache(maxsize=50_000)
def _stemmed(word: str) -> str:
    """Its stem. A stemmer keeps the word in itself, so no two threads may share one."""
    stemmed: str = snowballstemmer.stemmer("english").stemWord(word)
    return stemmed
