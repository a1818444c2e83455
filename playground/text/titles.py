"""Titles with their names: whom they name, and how the same is said in another language.

In:  list(find("Ask Mrs. Brown.", "en"))
Out: [Titled(4, 14, "woman", (("en", ("Mrs. Brown",)), ("es", ("la Sra. Brown", …)), …))]

A Spanish title has an article, but where somebody is spoken to; a Chinese one stands after the
name. A Chinese surname is written as it sounds; a whole Chinese name has no way in English here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Who = Literal["man", "woman", "couple"]
Ways = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Titled:
    """A title and its name by their code points, and the ways to say both, by language."""

    start: int
    end: int
    who: Who
    said: Ways


_TITLES: tuple[tuple[Who, dict[str, str], dict[str, str]], ...] = (
    ("couple", {"en": r"Mr\.? and Mrs\.?", "es": r"[Ss]eñores", "zh": "夫妇"},
     {"en": "Mr. and Mrs.", "es": "los Sres.", "zh": "夫妇"}),
    ("man", {"en": r"Mr\.?|Mister", "es": r"[Ss]r\.?|[Ss]eñor", "zh": "先生"},
     {"en": "Mr.", "es": "el Sr.", "zh": "先生"}),
    ("woman", {"en": r"Mrs\.?", "es": r"[Ss]ra\.?|[Ss]eñora", "zh": "太太|夫人"},
     {"en": "Mrs.", "es": "la Sra.", "zh": "太太"}),
    ("woman", {"en": r"Ms\.?", "es": r"(?!)", "zh": "女士"},
     {"en": "Ms.", "es": "la Sra.", "zh": "女士"}),
    ("woman", {"en": r"Miss", "es": r"[Ss]rta\.?|[Ss]eñorita", "zh": "小姐"},
     {"en": "Miss", "es": "la Srta.", "zh": "小姐"}),
    ("man", {"en": r"Dr\.?|Doctor", "es": r"[Dd]r\.?|[Dd]octor", "zh": "博士|医生|大夫"},
     {"en": "Dr.", "es": "el Dr.", "zh": "博士"}),
    ("woman", {"en": r"(?!)", "es": r"[Dd]ra\.?|[Dd]octora", "zh": r"(?!)"},
     {"en": "Dr.", "es": "la Dra.", "zh": "博士"}),
    ("man", {"en": r"Prof\.?|Professor", "es": r"[Pp]rof\.?|[Pp]rofesor", "zh": "教授"},
     {"en": "Prof.", "es": "el profesor", "zh": "教授"}),
    ("woman", {"en": r"(?!)", "es": r"Prof\.ª|[Pp]rofa\.?|[Pp]rofesora", "zh": r"(?!)"},
     {"en": "Prof.", "es": "la profesora", "zh": "教授"}),
)  # fmt: skip
"""Whom a title names, what is read as it in each language, and what is written for it there."""
_ANY = r"(?:\b(?:[Tt]he|[Ee]l|[Ll]a|[Ll]os) )?\b(?:{}|lady|gentleman|professor)".format(
    "|".join(one for _, read, _ in _TITLES for one in (read["en"], read["es"]))
)
"""A title in English or Spanish, as it is read or as Apertium writes it, with its article."""
_HERS = {"el Dr.": "la Dra.", "el profesor": "la profesora"}
_NEAR = 120
"""How many characters before and after a title are looked at."""
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)

_NAME = r"[A-ZÀ-Þ][\w’'-]*(?: (?:(?:de|del|la|van|von|der) ){0,2}[A-ZÀ-Þ][\w’'-]*)*"
_ARTICLE = r"(?:(?:\b[Ee]l|\b[Ll]a|\b[Ll]os|(?<=\ba)l|(?<=\bde)l)\s)?"
_STREET = re.compile(r"\d+[ \t]+(?:[A-ZÀ-Þ][\w’'-]*[ \t]+){1,3}$")
"""“12 Palm Dr. Miami” names a street."""
_SURNAMES = {
    one[0]: one[1:]
    for one in """
    王Wang 李Li 张Zhang 刘Liu 陈Chen 杨Yang 赵Zhao 黄Huang 周Zhou 吴Wu 徐Xu 孙Sun 胡Hu 朱Zhu
    高Gao 林Lin 何He 郭Guo 马Ma 罗Luo 梁Liang 宋Song 郑Zheng 谢Xie 韩Han 唐Tang 冯Feng 于Yu
    董Dong 程Cheng 曹Cao 袁Yuan 邓Deng 许Xu 傅Fu 沈Shen 曾Zeng 彭Peng 吕Lü 苏Su 卢Lu 蒋Jiang
    蔡Cai 贾Jia 丁Ding 魏Wei 薛Xue 叶Ye 余Yu 潘Pan 杜Du 戴Dai 夏Xia 钟Zhong 汪Wang 田Tian
    姜Jiang 范Fan 姚Yao 谭Tan
    """.split()
}
_GIVEN = "(?P<given>[^\\W\\d_a-zA-Z的和与跟是在了有对向给把被请叫问让说]{0,2}?)"
_CALLED = re.compile(
    r"(?:,|\b(?:dear|hello|hi|thanks|thank you|sorry|welcome|goodbye))\s*$", re.IGNORECASE
)
_TURNS = re.compile(r",(?! (?:the|an?|my|your|his|her|our|their|who|whose|and)\b)")


def find(text: str, source: str) -> Iterator[Titled]:
    """The titles of a sentence in the language `source` that stand with a name."""
    taken = 0
    for match in re.finditer(_pattern(source), text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        if match.start() < taken or _STREET.search(before):
            continue
        taken = match.end()
        which = next(at for at in range(len(_TITLES)) if match[f"t{at}"])
        who, _, written = _TITLES[which]
        named = re.sub(r"['’]s?$", "", match["name"])
        end = match.end() if source == "zh" else match.start("name") + len(named)
        if source == "en" and written["es"] in _HERS and _SHE.search(text[end : end + _NEAR]):
            who, written = "woman", {**written, "es": _HERS[written["es"]]}
        if source == "zh":
            named = "" if match["given"] else _SURNAMES[named]
        spoken_to = source == "en" and _spoken_to(before, text[end : end + _NEAR])
        yield Titled(match.start(), end, who, tuple(_ways(named, written, spoken_to=spoken_to)))


def _pattern(source: str) -> str:
    titles = "|".join(f"(?P<t{at}>{read[source]})" for at, (_, read, _) in enumerate(_TITLES))
    if source == "zh":
        return f"(?P<name>[{''.join(_SURNAMES)}]){_GIVEN}(?:{titles})"
    article = _ARTICLE if source == "es" else ""
    return rf"{article}(?<![\w.])(?:{titles})\s(?P<name>{_NAME})"


def _spoken_to(before: str, after: str) -> bool:
    """Whether a title calls somebody: “Thank you, Mr. Hughes.”, “Mr. Hughes, come in.”."""
    ends = re.match(r"\s*[.!?]*\s*$", after) is not None
    if not before.strip(" “\"'"):
        return _TURNS.match(after) is not None
    return _CALLED.search(before) is not None and (ends or after.startswith(","))


def _ways(
    named: str, written: dict[str, str], *, spoken_to: bool
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The ways to say a title and a name; none where the name is not known in letters."""
    if not named:
        return
    yield "en", (f"{written['en']} {named}",)
    yield "zh", (f"{named}{written['zh']}",)
    article, title = written["es"].split(" ", 1)
    bare = f"{title} {named}"
    every = (article, article.capitalize(), *(("al", "del") if article == "el" else ()))
    yield "es", (bare,) if spoken_to else tuple(f"{one} {bare}" for one in every)


def joined(text: str) -> str:
    """A Spanish text in which "a el Sr." is "al Sr.", and what begins a sentence has a capital."""
    text = re.sub(r"\b([Aa]|[Dd]e) el (?=(?:Sr|Dr)\. |profesor )", r"\1l ", text)
    return re.sub(
        r"(^\W*|(?<!Sr)(?<!Dr)(?<!Sra)(?<!Dra)[.!?]\s+)(el|la|los)(?= (?:Sr|Dr|profesor))",
        lambda at: at[1] + at[2].capitalize(),
        text,
    )


def name(titled: str) -> str:
    """The name alone of a title and a name in letters: "Brown" of "Mrs. Brown"."""
    found = re.fullmatch(rf"(?:l )?{_ANY}\s(?P<name>.+)", titled)
    return found["name"] if found else ""


def rewritten(titled: str, translated: str, way: str) -> str:
    """A translation that has the title otherwise ("Señora Brown"), with the right way to say it."""
    own = name(titled)
    return re.sub(rf"{_ANY} {re.escape(own)}\b", lambda _: way, translated) if own else translated
