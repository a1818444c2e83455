"""Words before a noun or after "is", as the qualities they are: each alone, or two as one.

In:  qualities(["big", "good", "dancer"], noun=True), qualities(["fake", "gun"], noun=True)
Out: ["big", "good dancer", "dancer"], ["fake gun"]
"""

import re

from playground.deduction.reading.english.chunks import DEGREES, Unread
from playground.deduction.reading.english.lexicon import may_be, only_adverb

_BEFORE = {
    "takes away": "alleged apparent artificial counterfeit deposed dummy failed fake false "
    "fictional fictitious former future ideal imaginary imitation late mock past plastic possible "
    "potential pretend presumed probable prospective pseudo retired self-styled so-called supposed "
    "suspected toy unlikely virtual would-be",
    "as such": "accomplished amateur awful bad beautiful best better brilliant capable clever "
    "competent decent excellent experienced expert fast gifted good great hard-working keen lousy "
    "mediocre outstanding perfect poor professional promising regular skilful skilled skillful "
    "slow successful talented terrible true wonderful worse worst",
    "strengthens": "absolute complete mere proper real regular sheer thorough total utter",
}
NO_MORE, _AS_SUCH, _STRENGTHENS = (frozenset(words.split()) for words in _BEFORE.values())
"""A fake gun need not be a gun; a good dancer is good as a dancer, and need not be a good cook; a
real fool is nothing but a fool."""
_MADE_OF = re.compile(
    "bronze|cardboard|chocolate|clay|cuddly|gingerbread|glass|inflatable|marble|paper|plush|"
    "porcelain|robotic|rubber|snow|stone|straw|stuffed|teddy|tin|wax|wooden"
)
ALIVE = re.compile(
    "animal|ant|ape|baby|bear|bee|bird|boy|bull|bunny|butterfly|camel|cat|chicken|child|cow|crocodile|"
    "deer|dog|dolphin|donkey|dragon|duck|eagle|elephant|fish|fox|frog|giraffe|girl|goat|goose|hen|"
    "hippo|horse|king|kitten|lion|man|monkey|mouse|owl|panda|parrot|penguin|person|pig|pony|puppy|"
    "queen|rabbit|rat|shark|sheep|snake|soldier|spider|swan|tiger|turtle|whale|wolf|woman"
)
"""A stone lion is no lion."""
_WORKS_AS = re.compile(
    r"(?:circus|farm|house|pet|police|race|rescue|stable|village|work|zoo) [a-z]+|"
    r"(?:army|guard|guide|gun|lap|search|sheep|shepherd|sled|street|therapy) dog|"
    r"(?:alley|barn|street) cat|(?:carriage|cart|cavalry|draft|plough|plow) horse|dairy cow|"
    r"mountain goat|carrier pigeon|laying hen"
)
"""What an animal is kept for or where it lives: a sheep dog is a dog, a guinea pig is no pig."""
_ONE_WORD = frozenset(
    ("hot dog", "white elephant", "dark horse", "red herring", "lame duck", "cold fish", "big fish")
)
"""Two words that are one: a hot dog is no dog."""
_DOER = re.compile(
    r".+(?:er|or|ist|ian|eon)|artist|athlete|chef|coach|cook|guard|guide|king|knight|lawyer|monk|"
    r"nurse|parent|pilot|poet|priest|friend|queen|scientist|soldier|spy|student|thief"
)
"""A noun that says what somebody does."""
_FOR = frozenset("driving living running sleeping swimming waiting walking working".split())
"""What a thing is for: a swimming pool does not swim, as a burning house burns."""
_PART_OF_WORD = re.compile(
    "colou?red|faced|haired|hearted|minded|natured|shaped|sized|skinned|tempered|textured"
)
"""What makes one word of two: "kind natured" is not "kind and natured"."""


def is_alive(noun: str) -> bool:
    """Whether a noun names an animal or a person, and so may do something by itself."""
    return bool(ALIVE.fullmatch(noun) or _DOER.fullmatch(noun))


def qualities(found: list[str], *, noun: bool = False) -> list[str]:
    """One word a quality, but "fully charged", "very big", "fake gun" and "good dancer" are one.

    With `noun` the last word is one. A good dancer is a dancer besides, and a violin teacher a
    teacher; a fake gun may be no gun, nor a guinea pig a pig.
    """
    if whose := next((one for one in found if one.endswith(("'s", "s'"))), ""):
        raise Unread(f"“{whose}” says whose it is, and not how it is.")
    said = _one_by_one(found)
    if not noun or len(said) < 2:
        return said
    *before, how, last = said
    made_of = _MADE_OF.fullmatch(how) and ALIVE.fullmatch(last)
    if how in NO_MORE or made_of or f"{how} {last}" in _ONE_WORD:
        return [*before, f"{how} {last}"]
    if how in _STRENGTHENS:
        return [*before, f"{how} {last}", last]
    named = how.endswith("ing") and not is_alive(last)
    if (named and how in _FOR) or (
        may_be(how, "noun") and not may_be(how, "adj") and (named or not how.endswith("ing"))
    ):
        if ALIVE.fullmatch(last) and not _WORKS_AS.fullmatch(f"{how} {last}"):
            raise Unread(f"a “{how} {last}” may be no “{last}”.")
        if before and before[-1].split()[-1] in _AS_SUCH:
            before[-1] = f"{before[-1]} {how} {last}"
        return [*before, f"{how} {last}", last]
    if _DOER.fullmatch(last):
        if how.split()[-1] in _AS_SUCH:
            return [*before, f"{how} {last}", last]
        if as_what := next((one for one in before if one.split()[-1] in _AS_SUCH), ""):
            raise Unread(f"“{as_what}” may go with “{how}” or with “{last}”.")
    return said


def _one_by_one(found: list[str]) -> list[str]:
    one_by_one: list[str] = []
    for word, after in zip(found, [*found[1:], ""], strict=False):
        if only_adverb(word) and word not in DEGREES and not after.endswith(("ed", "ing", "en")):
            raise Unread(f"the adverb “{word}” is not read.")
        if one_by_one and one_by_one[-1].split()[-1] in DEGREES:
            one_by_one[-1] += f" {word}"
            continue
        if one_by_one and _PART_OF_WORD.fullmatch(word):
            raise Unread(f"“{one_by_one[-1]} {word}” is one word in two parts.")
        adverb = one_by_one and one_by_one[-1].endswith("ly") and " " not in one_by_one[-1]
        if adverb and word.endswith(("ed", "ing", "en")):
            one_by_one[-1] += f" {word}"
        else:
            one_by_one.append(word)
    if one_by_one and one_by_one[-1].split()[-1] in DEGREES:
        raise Unread(f"it does not say what “{one_by_one[-1]}” goes with.")
    return one_by_one
