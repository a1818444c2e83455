"""An instruction at the head of a text, and what it is about: "Translate into Spanish: …".

In:  instruction("Translate into Spanish: The cat sleeps.")
Out: Instruction("translation", "The cat sleeps.", {"target_language": "es"})

In English, and the usual ones in Spanish and Chinese. Only plain orders count; a text that is none
of them gives None.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from playground.errors import InputError
from playground.text.language import NAMES
from playground.text.misspelt_order import spelt
from playground.text.order_subject import order_subject
from playground.text.prose import sentences
from playground.text.requests import without_greeting
from playground.text.sentences_asked_for import sentences_asked_for


@dataclass(frozen=True)
class Instruction:
    """A task, the text it is about (empty: one that stands elsewhere), and options that it says.

    `subject` is what else it names, which no text need say: “the plot of Hamlet”.
    """

    task: str
    about: str
    options: Mapping[str, str] = field(default_factory=dict)
    subject: str = ""


LANGUAGES = {name.lower(): code for code, name in NAMES.items()} | {
    "mandarin": "zh",
    "inglés": "en",
    "español": "es",
    "castellano": "es",
    "chino": "zh",
    "英文": "en",
    "英语": "en",
    "西班牙文": "es",
    "西班牙语": "es",
    "中文": "zh",
    "汉语": "zh",
    "deutsch": "de",
    "français": "fr",
    "francés": "fr",
    "alemán": "de",
    "italiano": "it",
    "português": "pt",
    "法语": "fr",
    "法文": "fr",
    "德语": "de",
    "德文": "de",
    "日语": "ja",
    "日文": "ja",
    "韩语": "ko",
    "俄语": "ru",
}
_LANGUAGE = "|".join(sorted(LANGUAGES, key=len, reverse=True))
POLITE = (
    r"^\s*(?:(?:please|pls|plz|now|can you|could you|would you|will you|i want you to|"
    r"i need you to)\b,?\s*)*"
)
_THIS = (
    r"(?:(?:the following|following|the|this|that|my|it|these|text|sentence|sentences|passage|word|"
    r"paragraph|article|phrase|este|esta|el|la|lo|texto|frase|这句话|这段话|这个|以下)\b\s*)*"
)
_FROM, _INTO = rf"(?:from (?P<source>{_LANGUAGE})\b\s*)", rf"(?:in)?to (?P<target>{_LANGUAGE})\b\s*"

_BARE = re.compile(
    rf"\s*(?:(?:please|and|now)\b,?\s*)*"
    r"(?:(?:i (?:need|want)|(?:can|could) (?:you|i)|put|turn|convert|render|write|say"
    r"|have|get|give)\s"
    r"(?:me\s|put\s|turn\s|have\s|get\s|say\s|write\s)?)?"
    r"(?:(?:the same|this|that|it|all of it|the text|the sentence)\s)?"
    r"(?:(?:in|into|to|auf|en|al)\s)?"
    rf"(?P<target>{_LANGUAGE})(?:\s(?:version|translation))?"
    r"(?:,?\s*(?:please|pls|plz|bitte|por favor|s'il vous plaît|now))*\s*[.!?。！？]*\s*",
    re.IGNORECASE,
)
_BARE_CHINESE = re.compile(
    rf"\s*请?(?:用|要|换成|改成|转成)?(?P<target>{_LANGUAGE})(?:版|说|写|来说|表达)?(?:一下|一遍)?[。！？.!?吧]*\s*",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"\b(?P<one>{_LANGUAGE})\b|(?P<other>英文|英语|西班牙[文语]|中文|汉语)", re.IGNORECASE
)

POLITE_CHINESE = r"^\s*(?:请问?|麻烦|帮我|帮忙|你能|能不能|能|可以)*"
_THESE_CHINESE = r"(?:这句话|这段话|(?:下面|以下)的?(?:这?[句段]?话|内容|文字|句子)?)"

_WORD_FOR = (
    rf"(?:the (?:(?P<source>{_LANGUAGE}) )?(?:word|phrase|expression|sentence) )?"
    r"(?P<about>[“\"'‘].+?[”\"'’]|(?!(?:this|that|it|these|the|your|my)\b)\w+(?: \w+)?)"
)
_IN = rf"\s+(?:called |known )?in (?P<target>{_LANGUAGE})[.!?\s]*$"
_WHAT_IS = r"^\s*what(?:’s|'s|s| is| would be)?\s+(?:the )?"
WORDS = (
    rf"^\s*what (?:does|do|would)\s+{_WORD_FOR}\s+mean{_IN}",
    rf"^\s*what(?: is| are|['’]s)\s+{_WORD_FOR}{_IN}",
    rf"^\s*what (?:do|would) (?:you|we|they) call\s+{_WORD_FOR}{_IN}",
    r"^\s*what (?:does|is) (?:this|that|it)(?: text| sentence| word| phrase)?(?P<about>)(?: mean)?"
    rf"{_IN}",
    rf"{_WHAT_IS}(?P<target>{_LANGUAGE}) (?:(?:word|term|name|expression|phrase|translation)s? )?"
    r"(?:for|of)\s+(?P<about>.+?)[.!?\s]*$",
    rf"^\s*¿?\s*c[oó]mo se (?:dice|escribe|traduce)\s+(?P<about>.+?)\s+(?:en|al)\s+"
    rf"(?P<target>{_LANGUAGE})[.!?\s]*$",
    rf"^\s*¿?\s*qu[eé] (?:significa|quiere decir)\s+(?P<about>.+?)\s+en\s+"
    rf"(?P<target>{_LANGUAGE})[.!?\s]*$",
    rf"^\s*(?:什么是)?(?P<about>[“\"'‘「].+[”\"'’」])(?:这个[词字]|这句话)?的(?P<target>{_LANGUAGE})"
    r"(?:是什么|是啥|翻译)?[？?。\s]*$",
)
"""Questions what a word or a saying is in a language."""
TRANSLATE = (
    *WORDS,
    rf"{POLITE}translate\b\s*{_THIS}{_FROM}?{_INTO}(?:,?\s*please\b)?\s*[:：.,\n-]?\s*(?P<about>.*)$",
    rf"{POLITE}translate\b\s*(?P<about>.+?)\s*{_FROM}?\b{_INTO}(?:,?\s*please)?[.!?\s]*$",
    rf"{POLITE}translate\b\s*{_THIS}(?:,?\s*please\b)?\s*[:：.?!\n]*\s*(?P<about>.*)$",
    r"^\s*how (?:do|would|can|to)\s*(?:you|i|we|one)?\s*"
    rf"(?:say\b|(?:write|spell)(?=\s*[“\"'‘]))\s*(?P<about>.+?){_IN}",
    rf"^\s*trad[uú](?:ce|zca|cir|ceme)\b\s*{_THIS}al\s+(?P<target>{_LANGUAGE})\b\s*[:.,\n]?\s*"
    r"(?P<about>.*)$",
    rf"{POLITE_CHINESE}(?:把|将)?{_THESE_CHINESE}?(?P<about>.*?)(?:翻译|译|翻)(?:成|为|作)(?P<target>{_LANGUAGE})"
    r"\s*[:：，。,]?\s*(?P<rest>.*)$",
    rf"{POLITE_CHINESE}翻译(?:一下)?{_THESE_CHINESE}?\s*[:：\n]\s*(?P<about>.+)$",
    rf"^\s*(?P<about>[“\"'‘「].+?[”\"'’」])\s*(?P<target>{_LANGUAGE})(?:怎么|如何)(?:说|讲|写)[？?。\s]*$",
    rf"^\s*(?:in(?:to)? |to )?(?P<target>{_LANGUAGE})(?:,? please)?\s*[:：]\s*"
    rf"(?P<about>(?!.*\b(?:{_LANGUAGE})\s*[:：]).+)$",
    rf"^\s*(?P<about>.+?)(?:这句话|这个词)?\s*(?:用|的)(?P<target>{_LANGUAGE})"
    r"(?:怎么|如何|该怎么)(?:说|讲|写|表达|翻译)[？?。!！\s]*$",
)
"""Orders to translate; what they are about may stand before or after the language.

Like `ORDERS` they are compiled when a text is first looked at: that takes a tenth of a second."""

_THINGS = (
    r"names?|people|persons?|places?|locations?|cities|countries|organi[sz]ations?|companies|firms?|"
    r"dates?|times?|amounts?|prices|entities|events?|e-?mails?|addresses|urls?|links?|"
    r"phone numbers?|key ?words?|key (?:phrases|terms)|contact details"
)
_THIS_CHINESE = (
    r"(?:(?:这|本|此|该)[段篇个]?(?:文[字章本]|话|故事|报道)?|全?文[字章本]?|故事|报道)[中里]?"
)
_CHINESE_THINGS = (
    r"人名|姓名|地名|地点|人物|机构|组织|日期|时间|金额|名字|实体|事件|关键词|电话|邮箱|网址"
)
_NO_VERB = (
    r"(?=\s*(?:[:：.!?,;\n]|$|(?:and|or|in|from|of|that|which|who|whose|mentioned|named|contained|"
    r"appearing|occurring|found|with|below|here|there|you|please|for)\b))"
)
"""What follows what is to be listed: “List prices rose” lists nothing."""
_BRIEF = r"(?:very )?(?:short |brief |quick |(?:one|two|three|\d)[- ]sentence )?"
_MANY_CHINESE = r"[一二两三四五六七八九十几\d]"
ORDERS = {
    "summarization": (
        rf"{POLITE}(?:summ?ari[sz]e|sum up|sum (?:this|it|that) up|tl;?\s*dr|condense)\b",
        rf"{POLITE}(?:give me |write |make )(?:an? |the )?{_BRIEF}summary\b",
        rf"^\s*(?:an? |the )?{_BRIEF}summary(?:,? (?:please|pls|plz)| of (?:this|it))?\s*"
        r"(?=[:：.!?\n]|$)",
        rf"{POLITE}shorten (?:this|the|it)\b",
        r"^\s*(?:resume|resumir|resúmeme) (?:este|el|esta|la|lo)\b",
        rf"{POLITE_CHINESE}你?(?:[把将对](?:这|本|此|下|以|上)[^：:。！？\n]{{0,12}}?)?"
        rf"(?:[用以](?:不超过|最多|至多|大约)?{_MANY_CHINESE}*[句段个]?话?来?)?"
        r"(?:作|做|进行)?(?:一[下个]?)?(?:简短地?|简单地?|简要地?)?(?:总结|概括|概述|归纳)",
        rf"^\s*{_THIS_CHINESE}的?(?:大意|主旨|摘要|中心思想|主要内容)",
        rf"^\s*{_THIS_CHINESE}(?:主要|到底)?(?:讲|说|写)(?:了|的是)(?:些)?什么",
    ),
    "sentiment": (
        r"^\s*(?:is|are|does|do|would) [^:\n?]{0,60}\b(?:positive or negative|negative or positive)"
        r"\b",
        r"^\s*(?:positive or negative|negative or positive)\b",
        rf"{POLITE}(?:tell me|say|judge|decide|determine|classify|check|rate)\b[^:\n?.]{{0,60}}"
        r"\b(?:positive or negative|negative or positive)\b",
        rf"{POLITE}(?:what(?:’s|'s| is)|tell me|give me|judge|rate|classify|determine|detect|"
        r"analy[sz]e) (?:the |its )?(?:overall )?(?:sentiment|tone|mood)\b",
        r"^\s*sentiment\s*[:：]",
        r"^\s*how (?:does|did|do) (?:the |this )?(?:writer|author|reviewer)s? feel(?=\s*[?:：])",
        r"^[^。？?：:\n]{0,8}(?:是|有)什么(?:样的)?(?:情感|情绪|语气|态度|心情)",
        r"^\s*请?(?:帮我)?(?:分析|判断)(?:一下)?[^。，：:\n]{0,8}(?:情感|情绪|语气|态度|心情)",
        r"^\s*(?:is|was|does|did) (?:the |this |that )?(?:reviewer|writer|author|critic)s? "
        r"(?:sound |seem |feel |look )?(?:un|dis)?(?:happy|satisfied|pleased|angry|disappointed"
        r"|positive|negative|content|upset)\b",
        r"^\s*(?:is|was) (?:this|that|the|it)(?: an?)?"
        r"(?: (?:review|comment|feedback|post|message|tweet))? (?:a )?(?:positive|negative)\b",
        r"^[^。？?\n]{0,12}(?:积极|正面)的?(?:还是|或)是?(?:消极|负面)",
        r"^[^。？?\n]{0,12}(?:是|算)(?:不是)?(?:一[条个])?(?:好评|差评|正面|负面|积极|消极|褒义|贬义)",
        r"^[^。？?\n]{0,8}(?:情感|情绪|语气|态度|心情|感受)(?:如何|怎样|怎么样|是什么)",
    ),
    "extraction": (
        r"^\s*who(?:['’]s| is| are|) (?:all )?(?:mentioned|named)\b (?:here|in (?:the|this)\b)",
        rf"{POLITE}(?:extract|list|find|identify|highlight|tag|mark|collect|show(?: me)?|"
        r"get(?: me)?|(?:pull|pick) out|give me) (?:all |the |any |every |of |all of )*"
        rf"(?:\w+ ){{0,2}}?(?:{_THINGS})\b{_NO_VERB}",
        rf"^\s*(?:which|what) (?:\w+ )?(?:{_THINGS}) (?:are|is|appear|does|do)\b[^:\n?]*"
        r"\b(?:mentioned|named|appear|in (?:the|this) (?:text|article|passage))",
        rf"^\s*(?:请你?|帮我)*(?:列出|找出|提取|抽取|标出)[^。？?：:\n]{{0,10}}(?:{_CHINESE_THINGS})",
        rf"^\s*{_THIS_CHINESE}(?:提到|出现|提及|有|包含)了?哪些(?:{_CHINESE_THINGS}|人)",
    ),
}
"""How orders for the other tasks begin."""

_HEAD_ENDS = re.compile(r"[:：\n]|[.?!](?=\s|$)|[？。！]")
_TELLS = re.compile(r"[ ,-]*(?:The|A|An|I|We|It|He|She|They|This|In|On|[A-Z]\w+) \S+ \S+")
"""A sentence of its own, which an order without a mark behind it is about."""
_QUOTED = re.compile(r"^\s*[“\"‘'「](.*)[”\"’'」]\s*[.?!]?\s*$", re.DOTALL)
_FACE = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?\\s*(?=\\w)")
_AND_THEN = re.compile(r"(?:(?:and|then|also|&|,|Then|Next,)\s*)+|(?:然后|再|并且?|接着)")
_TAIL = 300
"""An order that ends a text stands in so many characters."""
_START = 500
"""An instruction stands in so many characters; what follows may be long."""


def instruction(text: str) -> Instruction | None:
    """The order that a text begins with, or ends in; None where it is none."""
    said = spelt(without_greeting(text))
    first = _first(said)
    return first if first and first.about else _last(said) or first


def _first(text: str) -> Instruction | None:
    for pattern in TRANSLATE:
        flags = re.IGNORECASE | re.DOTALL
        whole = len(text) <= _START
        if found := (
            re.search(pattern, text, flags) if whole else re.match(pattern, text[:_START], flags)
        ):
            return _translation(text, found)
    for task, patterns in ORDERS.items():
        for pattern in patterns:
            if order := re.match(pattern, text[:_START], re.IGNORECASE):
                return _order(task, text, order.end())
    return None


def _last(text: str) -> Instruction | None:
    """The order that is a text's last sentence, about all before it."""
    *_, last = ("", *(one.text for one in sentences(text[-_TAIL:])))
    *_, last = _FACE.split(last)  # a face ends a sentence too
    before = text[: text.rfind(last)].strip() if last else ""
    if not before or len(last) == _TAIL:
        return None
    order = _first(last)
    return replace(order, about=_unquoted(before)) if order and not order.about else None


def language_alone(text: str) -> str:
    """The code of the language that is all a text says: "in Spanish, please"; "" for any other."""
    found = _BARE.fullmatch(text[:_START]) or _BARE_CHINESE.fullmatch(text[:_START])
    return LANGUAGES[found["target"].lower()] if found and len(text) <= _START else ""


def language_named(text: str) -> str:
    """The code of the only language that a request names: "I need it in Spanish."; else ""."""
    found = {LANGUAGES[(one["one"] or one["other"]).lower()] for one in _NAMED.finditer(text)}
    return found.pop() if len(found) == 1 else ""


def material(order: Instruction, context: str) -> str:
    """What a task is given of the text that has an order in it: what that is about, or nothing
    where it is the context. Raises InputError where there is neither, and where a second order is.
    """
    if _second(order):
        raise InputError("There are two orders in it. Ask for one, and then for the other.")
    if not order.about and not context.strip():
        raise InputError(
            "There is an order, and no text that it is about. Write the text behind the order, or "
            "into the box above it."
        )
    return order.about


def _second(order: Instruction) -> bool:
    """Whether what an order is about begins with one more: "Translate and summarise: …"."""
    more = _AND_THEN.match(order.about)
    return more is not None and _first(order.about[more.end() :]) is not None


def _translation(text: str, found: re.Match[str]) -> Instruction:
    said = found.groupdict()
    about = said["about"].strip() or (said.get("rest") or "").strip()
    if len(text) > _START and found.end() >= _START:
        about = text[found.start("about") :].strip()
    languages = {
        f"{name}_language": LANGUAGES[value.lower()]
        for name in ("source", "target")
        if (value := said.get(name))
    }
    about = "" if about.lower() in {"this", "that", "it", "these"} else about
    return Instruction("translation", _unquoted(about), languages)


def _order(task: str, text: str, end: int) -> Instruction:
    """The order that ends at the first mark after `end`; the rest is what it is about."""
    mark = _HEAD_ENDS.search(text, max(end - 1, 0))
    head, about = (text[: mark.start()], text[mark.end() :]) if mark else (text, "")
    if mark and mark[0] in ".?!" and _TELLS.match(head[end:]):  # “tl;dr The council met.”
        head, about = text[:end], text[end:]
    subject = "" if about.strip() else order_subject(head[end:])
    number = sentences_asked_for(head) if task == "summarization" else ""
    options = {"sentences": number} if number else {}
    return Instruction(task, _unquoted(about), options, subject)


def _unquoted(text: str) -> str:
    whole = _QUOTED.match(text)
    return whole[1].strip() if whole else text.strip()
