"""Words of generated theories, taken for others: plain ones to begin with, ones never trained on.

In:  PLAIN.instead(theory("Each fon is a quorm. Thaig is a fon."), Random(1))("Is Thaig a quorm?")
Out: "Is Ada an owl?", if every text of this theory is put so
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from playground.deduction.reading.english.inflection import third, with_article
from playground.generator import vocabulary as generated
from playground.generator.theories import Theory
from playground.generator.wording import plain


@dataclass(frozen=True)
class Vocabulary:
    """Words that may stand for a theory's own; those that it has already stay."""

    names: tuple[str, ...]
    things: tuple[str, ...]
    kinds: tuple[str, ...]
    adjectives: tuple[str, ...]
    verbs: tuple[str, ...]

    def instead(self, theory: Theory, random: Random) -> Callable[[str], str]:
        """Puts these words for a theory's own, in every text of it the same."""
        new: dict[str, str] = {}
        named = {plain(name): name for name in theory.names}
        things = [word for word, name in named.items() if name.startswith("the ")]
        people = [word for word, name in named.items() if name not in things and word not in things]
        kinds = {"noun": self.kinds, "adjective": self.adjectives}
        _draw(new, people, self.names, random)
        _draw(new, things, self.things, random)
        for kind in ("noun", "adjective", "verb", "can"):
            said = [one.word for one in theory.properties if one.kind == kind]
            _draw(new, list(dict.fromkeys(said)), kinds.get(kind, self.verbs), random)
        new = {third(word): third(other) for word, other in new.items()} | new
        words = "|".join(re.escape(one) for one in sorted(new, key=len, reverse=True))
        pattern = re.compile(rf"\b(an? )?({words})\b", re.IGNORECASE)

        def put(found: re.Match[str]) -> str:
            word = new[found[2].lower()]
            word = word[0].upper() + word[1:] if found[2][0].isupper() else word
            return with_article(word) if found[1] else word

        return lambda text: pattern.sub(put, text)


def _draw(new: dict[str, str], old: list[str], words: tuple[str, ...], random: Random) -> None:
    """Add a word for each old one: itself if it is one of the words, else one not in use."""
    known = {word.lower() for word in words}
    used = {*new.values(), *old}
    free = [word for word in words if word.lower() not in used and word not in used]
    random.shuffle(free)
    for one in old:
        new[one] = one if one in known else free.pop().lower()


def alike(random: Random) -> Vocabulary:
    """The plain words, but for kinds: those are invented and begin with the same letters."""
    onset = random.choice(generated.ONSETS)
    middles = [vowel + coda for vowel in generated.VOWELS for coda in generated.CODAS]
    endings = ("in", "ix", "er", "on", "us", "el", "et")
    kinds = (onset + one + random.choice(endings) for one in random.sample(middles, 30))
    return replace(PLAIN, kinds=tuple(one for one in kinds if one not in generated.USED))


PLAIN = Vocabulary(
    names=generated.NAMES,
    things=generated.NOUNS + generated.COMPOUNDS,
    kinds=generated.NOUNS,
    adjectives=generated.ADJECTIVES,
    verbs=generated.VERBS,
)
"""The generator's own words, none invented."""

UNSEEN = Vocabulary(
    names=tuple(
        """Amir Bianca Chen Daria Emeka Farah Goran Hiroko Imani Jorge Keiko Lars Mei Noor Olga
        Priya Rafael Sanjay Tariq Uma Vera Wren Yusuf Zara""".split()
    ),
    things=tuple(
        """barrel beaver candle castle crab camel farm ferry guitar hammer island kite ladder
        lawyer monkey needle panther pirate pony puppet saddle spider tailor turtle wagon
        zebra""".split()
    ),
    kinds=tuple(
        """yalvin yebrix yoftan yundle yaspen yimber yoglin yexter yurlop yantic yemdal yovish
        yitrel yusken yarnol yebbin yolfex yithan yumbrel yadrin""".split()
    ),
    adjectives=tuple(
        """active amused bored careful cheap curious deep eager famous fierce funny grumpy humble
        jealous large lazy lucky modest muddy noisy pale polite pretty rare rusty silent silly
        sleepy spicy steep tidy tiny tired vast wild wise""".split()
    ),
    verbs=tuple(
        """bother dislike drag drive forget hire hunt ignore invite join kick lick notice
        pester protect remember scold respect thank tickle""".split()
    ),
)
"""Words that no theory of the training has; its invented ones cannot begin with a y."""
