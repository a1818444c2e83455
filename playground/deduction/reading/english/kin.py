"""Kin by sex: a child who is somebody's mother is a daughter, and no son.

In:  by_sex({"is mother of", "is daughter of"})
Out: is daughter of(?x, ?y) ← is child of(?x, ?y), is mother of(?x, ?z)

Only of the words that text and question use. A name tells nothing: “Kim” may be either.
"""

from collections.abc import Collection, Iterator

from playground.deduction.program import Rule, atomic, unstated

MATES = frozenset(
    """spouse sibling cousin twin classmate colleague coworker roommate flatmate housemate neighbour
    neighbor relative teammate schoolmate partner""".split()
)
"""What two are of each other."""
DESCENT = frozenset(
    """parent mother father child son daughter grandparent grandmother grandfather grandchild
    ancestor descendant""".split()
)
"""What one is of another who is not the same of them."""
BY_SEX = {
    "is parent of": ("is mother of", "is father of"),
    "is child of": ("is daughter of", "is son of"),
    "is sibling of": ("is sister of", "is brother of"),
    "is grandparent of": ("is grandmother of", "is grandfather of"),
    "is grandchild of": ("is granddaughter of", "is grandson of"),
}
_MORE = (("is wife of", "is aunt of", "is niece of"), ("is husband of", "is uncle of"))
_KINDS = (("is woman", "is girl", "is female"), ("is man", "is boy", "is male"))
_SHOWS = tuple(
    (*(pair[sex] for pair in BY_SEX.values()), *_MORE[sex], *_KINDS[sex]) for sex in (0, 1)
)
"""What only a woman is, and what only a man is."""
_X, _Y, _Z = "?x", "?y", "?z"


def by_sex(used: Collection[str]) -> Iterator[Rule]:
    """The laws for the relations that are `used`."""
    for either, pair in BY_SEX.items():
        kin = atomic(either, _X, _Y)
        for relation in (one for one in pair if one in used):
            so = atomic(relation, _X, _Y)
            for sex, shows in enumerate(_SHOWS):
                head = so if relation == pair[sex] else so.negation
                for one in (one for one in shows if one in used and one != relation):
                    terms = (_X, _Z) if one.endswith(" of") else (_X,)
                    yield unstated(head, kin, atomic(one, *terms))
