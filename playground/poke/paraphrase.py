"""The same sentence in other words, and its denial, by rule; what they say, others have to judge.

In:  paraphrases("All big people are kind.", ()), paraphrases("所有大的人都是善良的。", ())
Out: ["Everyone who is big is kind.", "If someone is big then they are …", …], ["每个大的人…", …]

Chances alone: theory.py keeps what the grammar reads as the very same rules.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from playground.deduction.program import Rule
from playground.deduction.reading.chinese.words import is_chinese

_ENGLISH: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        r"(?:all |every |each )?(.+?) (?:people|person) (?:are|is) (.+)\.",
        (r"everyone who is \1 is \2.", r"if someone is \1 then they are \2.",
         r"every \1 person is \2.", r"all \1 people are \2."),
    ),
    (
        r"(?:all |every |each )?(.+?) things? (?:are|is) (.+)\.",
        (r"if something is \1 then it is \2.", r"everything that is \1 is \2.",
         r"every \1 thing is \2.", r"all \1 things are \2."),
    ),
    (
        r"(?:if|when) (?:someone|somebody|anyone) is (.+?),? then they are (.+)\.",
        (r"everyone who is \1 is \2.", r"all \1 people are \2.", r"someone is \2 if they are \1.",
         r"whoever is \1 is \2."),
    ),
    (
        r"if something is (.+?),? then it is (.+)\.",
        (r"everything that is \1 is \2.", r"all \1 things are \2.",
         r"something is \2 if it is \1."),
    ),
    (r"(?:every|each) (.+)\.", (r"each \1.", r"every \1.")),
    (r"if (.+?),? then (.+)\.", (r"when \1, \2.", r"\2 if \1.", r"if \1, \2.")),
    (r"(?!all|every|each|if|when|no|some|it )(.+? (?:is|are)) not (.+)\.",
     (r"it is not true that \1 \2.",)),
    (r"(?!all|every|each|if|when|no|some|it )(.+ (?:is|are|can) .+)\.", (r"it is true that \1.",)),
)  # fmt: skip
_CHINESE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("(?:所有|每个|任何)(.+)都(.+)。", (r"每个\1都\2。", r"所有\1都\2。", r"凡是\1都\2。")),
    ("如果(.+?)，(?:那么)?(.+)。", (r"要是\1，那么\2。", r"只要\1，\2。", r"如果\1，\2。")),
    ("(?:要是|只要)(.+?)，(?:那么)?(.+)。", (r"如果\1，那么\2。",)),
)
_PARTICIPLES = {
    "see": "seen", "eat": "eaten", "know": "known", "hold": "held", "lead": "led", "feed": "fed",
    "find": "found", "hear": "heard", "meet": "met", "teach": "taught", "hit": "hit",
    "forgive": "forgiven", "beat": "beaten", "choose": "chosen", "leave": "left", "bite": "bitten",
}  # fmt: skip


def paraphrases(sentence: str, names: Collection[str]) -> list[str]:
    """Other wordings, none twice, none the sentence itself; `names` keep their capitals."""
    forms = _CHINESE if is_chinese(sentence) else _ENGLISH
    inside = sentence if sentence.startswith(tuple(names)) else _small(sentence)
    said = [
        _opened(found.expand(form))
        for pattern, ways in forms
        if (found := re.fullmatch(pattern, inside))
        for form in ways
    ]
    return [one for one in dict.fromkeys(said) if one != sentence]


def passive(rule: Rule, names: Mapping[str, str]) -> list[str]:
    """ "The cat is chased by Bob." of a fact with a verb and an object; nothing of others."""
    relation, terms = rule.head.atom
    if rule.body or not rule.head.positive or len(terms) != 2 or any(t[:1] == "?" for t in terms):
        return []
    who, whom = (names.get(term, term) for term in terms)
    if is_chinese(relation):
        return [f"{whom}被{who}{relation}。"]
    return [] if " " in relation else [f"{_opened(whom)} is {_participle(relation)} by {who}."]


def denials(sentence: str) -> Sequence[str]:
    """The sentence with its last verb denied, or no more denied."""
    if is_chinese(sentence):
        plain = re.sub("不(?=[^不]+$)", "", sentence)
        return [
            plain,
            *(re.sub(f"{verb}(?=[^{verb}]+$)", f"不{verb}", sentence) for verb in "是会能"),
        ]
    plain = re.sub(r"\b(is|are|can) ?not (?!.* ?not )", r"\1 ", sentence)
    return [plain, re.sub(r"\b(is|are) (?!.*\b(?:is|are) )", r"\1 not ", sentence)]


def _participle(verb: str) -> str:
    if verb in _PARTICIPLES:
        return _PARTICIPLES[verb]
    if re.search("[^aeiou]y$", verb):
        return f"{verb[:-1]}ied"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _opened(text: str) -> str:
    return text[:1].upper() + text[1:]
