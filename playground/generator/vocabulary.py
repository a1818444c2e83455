"""Words for generated theories: plain English ones, any of a vocabulary, and ones nobody has used.

In:  names(Random(1), 2, vocabulary=(), strange=True, nouns=False)
Out: ["Thaig", "Brostoomp"]
"""

from collections.abc import Sequence
from random import Random

NAMES = tuple(
    """Ada Alice Anton Bea Bob Boris Carla Cyrus Dave Dina Edgar Elsa Eric Finn Fiona Flora Gustav
    Hana Harry Hugo Ines Ivan Jonas Judith Kurt Lena Leo Mara Max Milo Nina Nora Oscar Otto
    Paula Petra Quentin Ralph Rosa Ruben Sally Silvia Stella Sven Tessa Theo Ulla Viktor Wanda
    Xaver Yara Zeno""".split()
)
NOUNS = tuple(
    """anchor badger baker bear bishop boat bridge captain cat circuit clock cow doctor dog donkey
    duck engine falcon farmer fox garden gate goat hamster heron horse judge kettle lamp lantern
    lion lizard mill mouse otter owl painter parrot pilot planet rabbit river robot rocket
    sailor sheep singer snail squirrel teacher tiger tower tractor violin whale wolf""".split()
)
USED = ("all", "can", "did", "do", "had", "no", "not", "till", "will")
"""English words that the syllables may form and that mean something else."""
COMPOUNDS = (
    "bald eagle",
    "fire engine",
    "grey wolf",
    "night owl",
    "old clock",
    "polar bear",
    "tall ship",
)
ADJECTIVES = tuple(
    """angry big bitter black blue brave bright calm clean clever cold dark dirty dry dull fast
    fresh furry gentle green happy hard heavy hot kind light liquid loud metal nice old opaque
    poor proud quiet red rich rough round sad sharp short shy slow small smart smooth soft sour
    stale strong sweet tall warm weak wet white wooden yellow young""".split()
)
VERBS = tuple(
    """admire blame call carry chase eat fear feed find follow greet guard hear help hold know lead
    lift like love meet move need paint praise pull push see teach touch trust visit want
    watch""".split()
)
ONSETS = tuple(
    """b bl br c ch cl d dr f fl g gl gr h j k l m n p pl qu r s sh sl st t th tr v w
    z""".split()
)
VOWELS = ("a", "e", "i", "o", "u", "ai", "ee", "oo", "ou")
CODAS = tuple("""b ck d g l ll m mp n nd nk p r rm rt sk st t x zz""".split())


def words(
    random: Random, known: Sequence[str], vocabulary: Sequence[str], strange: bool, count: int
) -> list[str]:
    """Different words: of those known, or where it is to be strange any of a large vocabulary."""
    return random.sample(vocabulary if strange and len(vocabulary) >= count else known, count)


def names(
    random: Random, count: int, vocabulary: Sequence[str], strange: bool, nouns: bool
) -> list[str]:
    """Different names as they are written inside a sentence: "the lamp", "Ada", "Thaig"."""
    if nouns and random.random() < 0.85:
        drawn = words(random, NOUNS + COMPOUNDS, vocabulary, strange, count)
        return [f"the {noun}" for noun in drawn]
    if strange:
        return [word.capitalize() for word in invented(random, count)]
    return random.sample(NAMES, count)


def invented(random: Random, count: int, ending: str = "") -> list[str]:
    """Different words that nobody has used; those with an ending may all rhyme."""
    made: set[str] = set()
    rhyme = random.choice(VOWELS) + random.choice(CODAS) if ending and random.random() < 0.5 else ""
    while len(made) < count:
        word = random.choice(ONSETS) + (rhyme or random.choice(VOWELS) + random.choice(CODAS))
        if not rhyme and random.random() < 0.4:
            word += random.choice(VOWELS) + random.choice(CODAS)
        if word not in USED:
            made.add(word + ending)
    return random.sample(sorted(made), count)
