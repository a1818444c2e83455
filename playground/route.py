"""Which task is meant, when nobody says so, and what of the text that task then reads.

In:  choose("Translate into Spanish: The cat sleeps.", "", models)
Out: Route("translation", Said("the text says so"), "The cat sleeps.", None,
           {"target_language": "es"})

Rules come first: a plain order, facts and rules, a question about a text, another language. "Who is
kind?" is for deduction where the text is all facts and rules, or half of it and they say who is.
What the rules leave open goes to the nearest of the example requests in `route_examples.json`, by
the embedded sentence model; it is loaded for that alone. Chat is for what stands alone and what no
other task reads: a greeting, one word, code, an order to tell or to explain something. Beside a
text only a greeting is for it; what is merely like small talk makes the choice less sure there. A
question in another language beside a text is a question, no text to translate.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from playground.core import Models, Said
from playground.deduction.compound import read_compound, read_rules
from playground.deduction.program import Program
from playground.deduction.reading.english.story import is_story
from playground.deduction.reading.ordering.questions import asks
from playground.deduction.reading.ordering.text import arrangement
from playground.deduction.reading.reader import NOTHING, Asked, read, read_question
from playground.deduction.reading.taken_apart import taken_apart
from playground.errors import InputError
from playground.explain import ratings
from playground.models import base
from playground.text import language, yes_no
from playground.text.fact_questions import about_the_text, asks_for_a_fact
from playground.text.instruction import Instruction, instruction
from playground.text.kind import Kind, kind
from playground.text.prose import sentences

NEAREST = 3
"""A task is as near as its so many nearest examples on average."""

TEMPERATURE = 0.03
"""Divides the nearness before the softmax; fitted on requests that are no examples."""

LONG_WORDS, LONG_SENTENCES = 80, 5
"""A text of both lengths or more that asks for nothing is to be summarized."""

SHORT = 200
"""Characters of an order at most; what is longer has a text in it."""

SHORT_OUTCRY = 12
"""Characters of “真是太失望了！” and its like."""

BY_CHANCE = 4
"""Of running Chinese text one sentence in so many may be read as a fact by chance."""

READ = 2_000
"""Characters of a text that the sentence model looks at to tell what is asked."""

EXAMPLES = Path(__file__).with_name("route_examples.json")

_WHETHER = re.compile(
    r"^\s*(?:is|are|was|were|does|did|can|could|will|has)\s+\w[^.!?。\n]*\s\w[^.!?。\n]*$",
    re.IGNORECASE,
)
_WHICH_IS_TRUE = re.compile(
    r"\bwhich (?:of |one |statements? |sentences? |choices? |options? )"
    r".*\b(?:true|false|follows?|correct)\b|哪.*(?:正确|错误|成立|为真|为假)",
    re.IGNORECASE,
)
_WHAT_IS = re.compile(r"\s*What is ([A-Z]\w*)\s*\??\s*")
_WHY = re.compile(r"\s*(?:why|how come)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b|[你您]", re.IGNORECASE)
"""Of whom a question is asked that no text answers: the one who is to answer."""
_RHETORICAL = re.compile(r"^\s*(?:\w+n['’]t|can|could|would|should)\b|\bI\b", re.IGNORECASE)
"""“Isn't it lovely?”, “Would I return?”"""
_ORDERS = re.compile(
    r"\s*(?:please,? |(?:can|could|would|will) you (?:please )?)*"
    r"(?:(?:tell|teach|give|sing|show|write|recommend|suggest|explain) (?:me|us)|"
    r"(?:write|compose|invent|imagine|recommend|suggest|explain|describe|sing|make up)) "
    r"(?!(?:this|that|these|those|it|in)\b)\w[^\n:.!?]*[.!?]?",
    re.IGNORECASE,
)
"""An order that no text is needed for: a story, a poem, advice, an explanation."""
_HELP = re.compile(
    r"\s*(?:(?:hi|hello|hey)\b[ ,!.]*)?(?:please )?"
    r"(?:(?:can|could|would|will) you (?:please )?|i need you to )?"
    r"help me (?:with|to|write|learn|find|understand|choose)\b[^:\n]*$",
    re.IGNORECASE,
)
_CHINESE_ORDER = re.compile(
    r"\s*(?:请|你?能不?能|可以|帮我|给我)*(?:写|讲|编|作|唱|推荐|说)"
    r"(?:一?[个首篇段]|点|些)[^：:]{1,30}$"
)
_CHINESE_WORD = re.compile(r"谁|什么|啥|哪|几|多少|多[大高长远久]|怎么|怎样|如何|为何|何时|何地")
_CHINESE_GREETING = re.compile(
    r"\s*(?:(?:早上好|早安?|上午好|下午好|晚上好|[你您]们?好|大家好|嗨|哈[喽罗])[，,！!。~～ ]*)+"
    r"(?:[你您]们?)?(?:今天|最近|近来|这几天)?(?:过得|还|身体|工作)?"
    r"(?:怎么样|怎样|如何|好吗|忙吗|顺利吗|吃了吗)?(?:啊|呀)?[？?！!。]*"
)
_CHINESE_REVIEW = re.compile(
    r"服务|态度|味道|口味|口感|菜|质量|酒店|餐[厅馆]|饭店|民宿|[家间]店|店家|店员|老板|客服|卖家|商家|电影|剧情|演技"
    r"|手机|电脑|耳机|产品|东西|商品|快递|物流|包装|发货|收到|退[货款]|房间|早餐|隔音|卫生|环境|景点|价[格钱]|性价比"
    r"|推荐|失望|满意|值得|不值|好评|差评|体验|避雷|踩雷|再也不|再来|还会[买来]|下次|回购|[一两二三四五]星"
)
"""Words of those who tell how a thing, a meal or a stay was."""

BARE: Mapping[Kind, tuple[str, Said]] = {
    "no word": ("chat", Said("no word in it")),
    "one word": ("chat", Said("one word alone")),
    "greeting": ("chat", Said("small talk")),
    "code": ("chat", Said("looks like code")),
    "sum": ("question-answering", Said("asks for a sum")),
}
"""The task of a text that is too little or nothing any task reads, and why."""
ASKED = {
    "deduction": Said("whether something is so"),
    "question-answering": Said("asks for a fact"),
    "chat": Said("asks the one who answers"),
}
"""Why a question that stands alone is for a task."""


@dataclass(frozen=True)
class Route:
    """A task, why it was picked, and how probable that is (None: a rule decided).

    `text` is what the task reads in place of what was typed: without the instruction, or empty
    where that speaks of the context. `options` are those that the instruction names.
    """

    task: str
    why: Said
    text: str
    confidence: float | None = None
    options: Mapping[str, str] = field(default_factory=dict)


def choose(text: str, context: str, models: Models) -> Route:
    """The task of a text typed beside a context, either of which may be empty."""
    return ruled(text, context) or nearest(text, context, models)


def ruled(text: str, context: str) -> Route | None:
    """What rules say of it; None where they leave it open."""
    if order := instruction(text):
        return _ordered(order, text, context)
    both = context.strip() and text.strip()
    return _with_context(text, context) if both else _alone(text, context)


def _ordered(order: Instruction, text: str, context: str) -> Route:
    about = order.about or ("" if context.strip() else text)
    return Route(order.task, Said("the text says so"), about, options=order.options)


def _with_context(text: str, context: str) -> Route | None:
    """What rules say of a text beside a context."""
    if kind(text) == "greeting":  # whatever stands in the box, it is not about that
        task, why = BARE["greeting"]
        return Route(task, why, text)
    if _asks_in_another_language(text, context):
        return Route("question-answering", Said("about what the context says"), text)
    try:
        program = read(context, phrases=False)
    except InputError:  # beyond the limits of facts and rules, so it is none
        program = NOTHING
    told = arrangement(program)
    found = told.sentences
    understood = 0 if is_story(program) else sum(sentence.read for sentence in found)
    half = bool(found) and 2 * understood >= len(found)
    asked = read_question(text, program, phrases=False)
    if isinstance(asked, Asked) and asked.sought:
        answerable = half and (_seeks_in(program, asked) or _concludes(text, context))
    else:
        few = language.detect(context) == "zh" and understood * BY_CHANCE <= len(found)
        enough = half if _WHY.match(text) else understood > 0 and not few
        answerable = enough and (isinstance(asked, Asked) or _asks_several(text, program))
    if half and _WHICH_IS_TRUE.search(text):
        why = Said("which is true and what is read", {"read": _as_facts(context)})
        return Route("deduction", why, text)
    in_order = bool(told.claims) and half and asks(text, (), told)
    if answerable or in_order or _asks_what_is(text, program):
        why = Said("the question and what is read", {"read": _as_facts(context)})
        return Route("deduction", why, text)
    if asks_for_a_fact(text, context) or _asks_in_chinese(text):
        return Route("question-answering", Said("about what the context says"), text)
    if half and not about_the_text(text, context):
        return Route("deduction", _as_facts(context), text)
    asks_whether = text.rstrip().endswith("?") or _WHETHER.match(text)
    if yes_no.asks(text) and asks_whether and not about_the_text(text, context):
        return Route("question-answering", Said("about what the context says"), text)
    return None


def _as_facts(context: str) -> Said:
    """How many sentences are read once the task is chosen: then phrases are, as in the box."""
    found = arrangement(read(context)).sentences
    understood = sum(one.read for one in found)
    return Said("read as facts and rules", {"n": understood, "all": len(found)})


def _asks_in_another_language(text: str, context: str) -> bool:
    """Whether a text with its context is in a language that no facts and rules are read in."""
    if language.detect(f"{text}\n{context}") in {"", "en", "zh"}:
        return False
    return text.rstrip().endswith(("?", "？", "؟", ";")) or text.lstrip().startswith("¿")


def _asks_in_chinese(text: str) -> bool:
    """Whether a text is a question in Chinese, which may lack its mark."""
    if language.detect(text) != "zh":
        return False
    end = text.rstrip()[-1:]
    return end in "?？吗呢么" or (_CHINESE_WORD.search(text) is not None and end not in "。！!.…")


def _asks_several(text: str, program: Program) -> bool:
    """Whether a text asks of several things, or of anyone, whether it is so."""
    return bool(read_compound(text, program) or read_rules(text, program))


def _seeks_in(program: Program, asked: Asked) -> bool:
    """Whether a text is all facts and rules, or some of them are about what is sought."""
    relations = {rule.head.atom.relation for rule in program.rules}
    relations |= {option.atom.relation for one in program.eithers for option in one.options}
    return all(one.read for one in program.sentences) or asked.literal.atom.relation in relations


def _concludes(text: str, context: str) -> bool:
    """Whether a rule of a text, read with its phrases, concludes what is sought."""
    program = read(context)
    asked = read_question(text, program)
    rules = (rule for rule in program.rules if rule.body)
    heads = {rule.head.atom.relation for rule in rules}
    return isinstance(asked, Asked) and bool(asked.sought) and asked.literal.atom.relation in heads


def _asks_what_is(text: str, program: Program) -> bool:
    """Whether it asks what somebody is of whom facts and rules alone speak: "What is Bob?"."""
    found = _WHAT_IS.fullmatch(text)
    named = found and found[1].lower() in program.names
    return bool(named) and all(one.read for one in program.sentences)


def _alone(text: str, context: str) -> Route | None:
    """What rules say of one text, which stands in either field."""
    whole = text if text.strip() else context
    if ratings.alone(whole):
        return Route("sentiment", Said("it is a rating"), text)
    if (said := kind(whole)) in BARE:
        task, why = BARE[said]
        return Route(task, why, text)
    if _asks_the_one_who_answers(whole):
        return Route("chat", ASKED["chat"], text)
    if (apart := taken_apart(whole, "")) and apart[0]:
        return Route("deduction", Said("tells and asks"), text)
    code = language.detect(whole)
    if code == "zh" and _CHINESE_GREETING.fullmatch(whole):
        return Route("chat", BARE["greeting"][1], text)
    if code == "zh" and _reviews_in_chinese(whole):
        return Route("sentiment", Said("it is a review"), text)
    if code == "zh" and (task := _asked_in_chinese(whole)):
        return Route(task, ASKED[task], text)
    if code not in {"", "en"}:
        return Route(
            "translation", Said("the text is in", {"language": language.named(code)}), text
        )
    asked = read_question(whole, phrases=False)
    whether = not asked.sought if isinstance(asked, Asked) else _asks_several(whole, NOTHING)
    if (whole.rstrip().endswith("?") or _WHETHER.match(whole)) and whether:
        return Route("deduction", ASKED["deduction"], text)
    if asks_for_a_fact(whole) and not _YOU.search(whole):
        return Route("question-answering", ASKED["question-answering"], text)
    if len(whole) <= SHORT and _ORDERS.fullmatch(whole.strip()):
        return Route("chat", ASKED["chat"], text)
    found = sentences(whole)
    if len(found) >= LONG_SENTENCES and len(whole.split()) >= LONG_WORDS:
        return Route("summarization", Said("asks for nothing", {"n": len(found)}), text)
    return None


def _asks_the_one_who_answers(text: str) -> bool:
    """Whether a short text orders a story, a poem or help of whoever is to answer."""
    if len(text) > SHORT:
        return False
    return bool(_HELP.match(text) or _CHINESE_ORDER.match(text))


def _reviews_in_chinese(text: str) -> bool:
    """Whether a Chinese text tells how something was: with a rating, or with words of feeling and
    those of reviews, or only an outcry."""
    from playground.explain import chinese_feelings

    if _asks_in_chinese(text):
        return False
    felt = [
        one for one in chinese_feelings.score(text).firings if one.rule in {"lexicon", "rating"}
    ]
    rated = any(one.rule == "rating" for one in felt)
    outcry = (
        bool(felt) and len(text.strip()) <= SHORT_OUTCRY and text.rstrip().endswith(("！", "!"))
    )
    reviews = _CHINESE_REVIEW.search(text) is not None
    return rated or (reviews and bool(felt)) or (outcry and not re.search("[我你您他她]", text))


def _asked_in_chinese(text: str) -> str:
    """The task of a question in Chinese that stands alone; "" for what is none."""
    if not _asks_in_chinese(text):
        return ""
    if _YOU.search(text):
        return "chat"
    if _CHINESE_WORD.search(text):
        return "question-answering"
    asked = read_question(text, phrases=False)
    return "deduction" if isinstance(asked, Asked) and not asked.sought else ""


def asks_about_the_rest(text: str) -> bool:
    """Whether the last sentence of a text asks about those before it: it asks for a fact, and not
    the one who is to answer.
    """
    if _asks_in_chinese(text):
        return True
    whether = yes_no.asks(text) and text.endswith("?") and not _RHETORICAL.search(text)
    return (asks_for_a_fact(text) or whether) and not _YOU.search(text)


# --- by nearness -------------------------------------------------------------------------------


def nearest(text: str, context: str, models: Models) -> Route:
    """The task whose examples are nearest to the text, with a softmax over the tasks."""
    import numpy

    from playground.models.encoder import Encoder

    encoder = models.load(base.ID, Encoder)
    examples = _points(encoder)
    head, material = _parts(text, context)
    (point,) = encoder.encode([head[:READ]])
    near = numpy.array([numpy.sort(one.points @ point)[-NEAREST:].mean() for one in examples])
    weights = numpy.exp((near - near.max()) / TEMPERATURE)
    odds = dict.fromkeys((one.task for one in examples), 0.0)
    for one, weight in zip(examples, weights / weights.sum(), strict=True):
        odds[one.task] += float(weight)
    alone = not (text.strip() and context.strip())
    unlikely = set() if alone else {"chat"}
    if not alone and language.detect(text) == language.detect(context) != "en":
        unlikely.add("translation")  # whoever wants that says so
    task = max((name for name in odds if name not in unlikely), key=lambda name: odds[name])
    best = max(
        (one for one in examples if one.task == task),
        key=lambda one: float((one.points @ point).max()),
    )
    like = best.texts[int((best.points @ point).argmax())]
    about = text
    if best.asks and task not in {"deduction", "question-answering"}:
        about = material if material or context.strip() else text
    return Route(task, Said("it is like", {"example": like}), about, round(odds[task], 4))


@dataclass(frozen=True)
class _Examples:
    """Examples of one task: requests that ask for it, or texts that it is about; (n, d) points."""

    task: str
    asks: bool
    texts: tuple[str, ...]
    points: Any


@cache
def _points(encoder: Any) -> tuple[_Examples, ...]:
    tasks: dict[str, dict[str, list[str]]] = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    return tuple(
        _Examples(task, kind == "request", tuple(texts), encoder.encode(texts))
        for task, kinds in tasks.items()
        for kind, texts in kinds.items()
        if texts
    )


def _parts(text: str, context: str) -> tuple[str, str]:
    """What asks, and the text it is about: what stands after a colon or on the next lines.

    A text beside a context, and one without those marks near its start, is all of it that asks.
    """
    if not text.strip():
        return context, ""
    mark = re.search(r"[:：\n]\s*(?=\S)", text[:150])
    if context.strip() or not mark:
        return text, ""
    return text[: mark.start()], text[mark.end() :]
