"""Of whom a sentence about people is used, though the text calls them something else.

In:  no_people([the proof of "The lamp is mortal."], the program of "All people are mortal. The
     lamp is red."); the same of “旺财会死。” and of “所有人都会死。旺财是狗。”
Out: ["the lamp"]; ["旺财"]

“Everyone”, “people” and “所有人” stand for all that the text names: whoever writes “If someone is
big …” may mean the cat too. Where it is a lamp that is so, the answer says what it takes it for.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from playground.core import Proof
from playground.deduction.program import Program
from playground.deduction.reading.chinese.dictionary import is_common, tagged
from playground.deduction.reading.chinese.words import has_chinese
from playground.deduction.reading.english.gender import WHO

_PEOPLE = re.compile(
    r"\b(?:people|persons?|(?:every|any|some)(?:one|body)|nobody|no one|humans?|who(?:ever)?)\b|人",
    re.IGNORECASE,
)
_IN_CHINESE = re.compile(
    r".*(?:[人生师员家者工民长手客孩士友兵迷]|孩子|王子|妻子|儿子|[爸妈爷奶哥姐弟妹叔姨]+)"
)


def no_people(proofs: Iterable[Proof], program: Program) -> list[str]:
    """The names, as the text writes them, of whom proofs use a sentence about people.

    Only those that the text calls something that is no word for a person; each once.
    """
    if not (used := [node for proof in proofs for node in _about_people(proof)]):
        return []
    things = [name for name, kinds in _called(program) if not any(map(_is_person, kinds))]
    return [one for one in things if any(_is_used_of(node, one) for node in used)]


def _is_person(noun: str) -> bool:
    return bool(WHO.fullmatch(noun) or _IN_CHINESE.fullmatch(noun))


def _called(program: Program) -> Iterator[tuple[str, list[str]]]:
    """Each name as it is written, with the nouns that the text has for it, if any."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for rule in program.rules:
        relation, terms = rule.head.atom
        written = program.names.get(relation, "")
        noun = relation.removeprefix("is ")
        if (
            not rule.body
            and rule.head.positive
            and written in {f"is a {noun}", f"is an {noun}", f"是{noun}"}
        ):
            kinds[terms[0]].append(noun)
    for term, written in program.names.items():
        if not term.startswith(("is ", "!")):
            found = kinds.get(term) or _described(term, written)
            if found:
                yield written, found


def _described(term: str, written: str) -> list[str]:
    """What a name itself says that it is: "the lamp" is a lamp, “灯” is none of anyone's names."""
    if has_chinese(written):
        classes = [kind for _, kind in tagged(written)]
        return [written] if classes == ["n"] and is_common(written) else []
    return [term.rsplit(maxsplit=1)[-1]] if written.startswith(("the ", "The ")) else []


def _about_people(node: Proof) -> Iterator[Proof]:
    if _PEOPLE.search(node.sentence or ""):
        yield node
    for one in node.premises:
        yield from _about_people(one)


def _is_used_of(node: Proof, name: str) -> bool:
    """Whether a node concludes something of a name that its sentence does not speak of."""
    text, name = node.conclusion.lower(), name.lower()
    whole = has_chinese(name) or not text[len(name) :][:1].isalnum()
    return text.startswith(name) and whole and name not in (node.sentence or "").lower()
