"""What stands after a verb or "is", piece by piece, and what of it may be taken in two ways.

In:  relation_of(["afraid"], ["of"], objects=True), the words "chased" and "by" with an object
Out: "is afraid of"; the dog chases, where a dictionary has the verb
"""

import re
from collections.abc import Callable
from itertools import pairwise

from playground.deduction.program import Atom, Literal
from playground.deduction.reading.english.amounts import LIKE
from playground.deduction.reading.english.chunks import Unread, is_capital
from playground.deduction.reading.english.inflection import looks_plural
from playground.deduction.reading.english.lexicon import active, may_be
from playground.deduction.reading.english.runs import is_participle
from playground.deduction.reading.english.syntax import Node, first, leaves, subtrees, tokens, words
from playground.deduction.reading.english.ways import Ways


def modal(node: Node) -> str:
    """ "can ", "may " of what somebody can or may do; "" where neither is said."""
    return next((f"{one.lower()} " for one in tokens(node, "CAN")), "")


def relation_of(found: list[str], particles: list[str], *, objects: bool) -> str:
    """ "is afraid of", "is more expensive than"."""
    if particles == ["to"] and not found:
        raise Unread("“is to” says what shall be, and not what is.")
    if "to" in particles[:-1]:
        raise Unread(f"“{particles[-1]}” may go with what stands after “to”.")
    if particles == [LIKE] and len(found) == 1 and objects:
        return f"is as {found[0]} as"
    if particles == ["than"] and not found:
        raise Unread("nothing stands before “than” that compares.")
    if particles == ["than"] and found[0] in {"more", "less"}:
        found = [" ".join(found)]
    if len(found) > 1 or (objects and not particles and not found[0].endswith("ing")):
        raise Unread(f"“{' '.join(found)}” is not read with something after it.")
    return " ".join(("is", *found, *particles))


def active_ways(ways: Ways, relation: str, participle: str, told: Callable[[str], str]) -> Ways:
    """ "is chased by the dog" as "the dog chases", where a dictionary has the verb."""
    if not (verb := active(participle)):
        return ways
    return [
        tuple(
            Literal(Atom(told(verb), one.atom.terms[::-1]), one.positive)
            if one.atom.relation == relation
            else one
            for one in way
        )
        for way in ways
    ]


def mind_bare(found: list[str]) -> None:
    """Raise Unread where what is said is one thing without "a", and no quality."""
    if len(found) == 1 and _bare(found[0]):
        raise Unread(f"“{found[0]}” is a noun without “a”.")


def _bare(word: str) -> bool:
    """Whether a word in lower case is one thing, and no quality: "husband"."""
    other = any(may_be(word, kind) for kind in ("adj", "adv")) or looks_plural(word)
    done = is_participle(word) or active(word) or word.endswith("ing")
    return may_be(word, "noun") and not (other or done)


def bare_nouns(being: Node) -> list[str]:
    """The nouns without "a" that stand alone after "is" or "are": "husband", "wife"."""
    plain = [
        words(one)[0].lower()
        for one in being.find_data("complement")
        if [token.type for token in leaves(one) if token.type != "NOT"] == ["NP"]
        and len(words(one)) == 1
    ]
    return [word for word in plain if _bare(word)]


def mind_pair(node: Node) -> None:
    """Raise Unread where "Twins are brother and sister" may say what each is, or the two."""
    for being in node.find_data("being"):
        joins = [token for one in being.find_data("complements") for token in tokens(one, "LIST")]
        found = bare_nouns(being) if first(being).lower() == "are" and "and" in joins else []
        if len(found) > 1:
            raise Unread(f"“{' and '.join(found)}” may be said of each of them or of two together.")


_NEED_NOT_BE = re.compile(
    r"(?:did )?(?:want|seek|imagine|lack|crave|desire|expect|invent|order|plan|prevent|promise|"
    r"pretend|request|need|play|resemble|paint|draw|sketch|depict|describe|portray|picture|envision|"
    r"design|fear|avoid|deserve|owe|predict|mention|discuss|worship|"
    r"(?:ask|beg|hope|hunt|look|long|pass|pray|search|wait|wish|yearn) for|"
    r"(?:dream|hear|read|think|speak|talk|tell|sing|write) (?:of|about)|believe in)|"
    r"(?:is|was) (?:asking|begging|hoping|hunting|looking|praying|searching|waiting|wishing) for|"
    r"(?:is|was) (?:expecting|needing|planning|seeking|wanting|painting|drawing|sketching"
    r"|describing|imagining)|"
    r"(?:is|was) (?:dreaming|thinking|speaking|talking|singing|writing) (?:of|about)|"
    r"(?:is|was) without|(?:is|was) (?:afraid|fond|capable|in need|in search) of|"
    r"(?:can|may|must|should|will) (?!(?:see|hear|smell|feel) ?$)[a-z ]+"
)
"""What one does, or can do, with a dragon that there is not."""


def need_not_be(relation: str) -> bool:
    """Whether what it has for its object need not be there: “can ride a horse”."""
    return bool(_NEED_NOT_BE.fullmatch(relation))


NO_THING = frozenset(("ONE", "EVERY", "NO", "PRON"))
PREDICATES = ("being", "doing", "either", "either_being", "neither")
COMPLEMENTS = ("complement", "either", "neither", "not_both", "kind")


def mind_objects(found: list[Node]) -> None:
    """Raise Unread where "afraid of cats and mice" may go on with what is feared, or with them."""
    for one, after in pairwise(found):
        objects = subtrees(one, "object")
        plain = [token.type for token in leaves(after)] == ["NP"]
        if not plain or not objects or first(objects[0]).type != "NP":
            continue
        if is_capital(words(objects[0])[-1]) == is_capital(words(after)[0]):
            raise Unread(f"“{first(after)}” may go with “{first(objects[0])}” or stand alone.")


def adjectives_before(found: list[Node]) -> int:
    """How many complements belong to the noun of the next: 1 in "a big, round dog", else 0."""
    plain = [all(token.type == "NP" for token in leaves(one)) for one in found]
    one_word = [len(words(one)) == 1 for one in found]
    if found[0].data != "complement" or [token.type for token in leaves(found[0])] != ["A", "NP"]:
        return 0
    last = next((at for at in range(1, len(found)) if not (plain[at] and one_word[at])), 0)
    return last if one_word[0] and last and plain[last] and len(words(found[last])) > 1 else 0


def particles_of(node: Node) -> list[str]:
    """The prepositions below a node: "past" of "flows past"."""
    return [token.lower() for one in subtrees(node, "prepositions") for token in leaves(one)]
