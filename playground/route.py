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

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from playground import chinese_requests
from playground.core import Models, Said
from playground.deduction.compound import read_compound, read_rules
from playground.deduction.program import Program
from playground.deduction.reading.english.gaps import amount_asked
from playground.deduction.reading.english.tenses import is_story
from playground.deduction.reading.ordering.questions import asks
from playground.deduction.reading.ordering.text import arrangement
from playground.deduction.reading.ordering.words import MAY_ORDER
from playground.deduction.reading.reader import NOTHING, Asked, read, read_question
from playground.deduction.reading.size_questions import compares_numbers
from playground.deduction.reading.taken_apart import taken_apart
from playground.errors import InputError
from playground.explain import ratings
from playground.explain.reviews import is_face, states, tells_how_it_was
from playground.nearest_task import near
from playground.text import foreign_questions, language, requests, yes_no
from playground.text.choice_told import asks_which_of_them
from playground.text.fact_questions import about_the_text, asks_for_a_fact
from playground.text.instruction import (
    Instruction,
    instruction,
    language_alone,
    language_named,
    material,
)
from playground.text.kind import Kind, kind
from playground.text.of_one import is_of_one
from playground.text.own_subject import shares_a_word
from playground.text.prose import sentences
from playground.text.request_head import request_and_text
from playground.text.writing_orders import asks_to_write

UNSURE = 0.7
"""What is told with feeling and is less likely a request is a review."""

EVEN = 0.5
"""A task that is less probable is a guess: more often than not it is another one."""

TO_SUM_UP = 3
"""A text of fewer sentences that asks for nothing needs no summary."""

LONG_WORDS, LONG_SENTENCES = 80, 5
"""A text of both lengths or more that asks for nothing is to be summarized."""

BY_CHANCE = 4
"""Of running Chinese text one sentence in so many may be read as a fact by chance."""

THEORY = 1_000
"""Characters of a text up to which its phrases are read in order to choose the task."""

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
_WHO_IS_PLACED = re.compile(
    r"\s*(?:who|which|what)\b.*\b(?:middle|cent(?:er|re)|between|front|back|behind|beside|next to"
    r"|(?:left|right)(?:most)?|first|last|top|bottom)\b",
    re.IGNORECASE,
)
_WHY = re.compile(r"\s*(?:why|how come)\b", re.IGNORECASE)
_HOW_MUCH = re.compile(r"\s*how (?:much|many|long|far|often)\b", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:I|you|we|he|she|it|they|this|that|these|those|there)\b", re.IGNORECASE)
"""“Isn't it lovely?”, “Would I return?”"""
_MADE_UP = re.compile(
    r"\b(?:names?|titles?|ideas?|suggestions?|nicknames?)\s(?:for|to\scall)\s", re.IGNORECASE
)
"""What is to be thought of, and stands in no text."""
_FEELS = re.compile(
    r"\s*(?:is|was)\s(?:this|the(?:\sfollowing)?|that|it)(?:\s(?:review|comment|text|message|feedback|tweet"
    r"|sentence|opinion|post))?\s(?:a\s)?(?:(?:good|positive)\sor\s(?:a\s)?(?:bad|negative)"
    r"|(?:bad|negative)\sor\s(?:a\s)?(?:good|positive))(?:\sone)?\s*[?:]\s*(?P<about>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TRANSLATES = re.compile(r"translat|language|mean", re.IGNORECASE)
BARE: Mapping[Kind, tuple[str, Said]] = {
    "no word": ("chat", Said("no word in it")),
    "one word": ("chat", Said("one word alone")),
    "greeting": ("chat", Said("small talk")),
    "code": ("chat", Said("looks like code")),
    "data": ("extraction", Said("looks like data")),
    "sum": ("question-answering", Said("asks for a sum")),
}
"""The task of a text that is too little or nothing any task reads, and why."""
OWN = frozenset({"sum", "code", "data"})
"""What is about nothing that stands in the box, where it shares no word with that."""
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

    @property
    def unsure(self) -> bool:
        """Whether another task is as probable, so that the one who asks had better choose."""
        return self.confidence is not None and self.confidence < EVEN


def choose(text: str, context: str, models: Models) -> Route:
    """The task of a text typed beside a context, either of which may be empty."""
    return ruled(text, context) or nearest(text, context, models)


def ruled(text: str, context: str) -> Route | None:
    """What rules say of it; None where they leave it open."""
    both = context.strip() and text.strip()
    if not both and requests.asks_whether_able(text or context):
        return Route("chat", ASKED["chat"], text)
    if order := instruction(text):
        return _ordered(order, text, context)
    if (felt := _FEELS.match(text)) and (felt["about"].strip() or context.strip()):
        return Route("sentiment", Said("the text says so"), felt["about"].strip())
    if asks_to_write(text) or asks_to_write("" if text.strip() else context):
        return Route("chat", Said("asks to write"), text)
    if both and (language_code := language_alone(text)):
        to = {"target_language": language_code}
        return Route("translation", Said("the text says so"), "", options=to)
    if both:
        return _with_context(text, context)
    return _alone(requests.without_greeting(text), context)


def _ordered(order: Instruction, text: str, context: str) -> Route:
    if order.task == "extraction" and not context.strip() and _MADE_UP.search(text):
        return Route("chat", ASKED["chat"], text)
    if order.subject and not context.strip():  # “Summarize the plot of Hamlet.”
        return Route("chat", ASKED["chat"], text)
    about = material(order, context)
    return Route(order.task, Said("the text says so"), about, options=order.options)


def _with_context(text: str, context: str) -> Route | None:
    """What rules say of a text beside a context."""
    if requests.ends_in_one(text) or requests.alone(text, context):
        return Route("chat", ASKED["chat"], text)
    if of_its_own := _of_something_else(text, context):
        return of_its_own
    if foreign_questions.asks(text, context):
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
        told_by_facts = not _HOW_MUCH.match(text) or amount_asked(text) is not None
        answerable = (
            half and told_by_facts and (_seeks_in(program, asked) or _concludes(text, context))
        )
    else:
        few = language.detect(context) == "zh" and understood * BY_CHANCE <= len(found)
        enough = half if _WHY.match(text) else understood > 0 and not few
        answerable = enough and (isinstance(asked, Asked) or _asks_several(text, program))
    if half and _WHICH_IS_TRUE.search(text):
        why = Said("which is true and what is read", {"read": _as_facts(context)})
        return Route("deduction", why, text)
    in_order = bool(told.claims) and half and asks(text, (), told)
    ordered = (
        bool(in_order)
        or (len(context) <= THEORY and compares_numbers(text, context))
        or _asks_what_is(text, program)
    )
    if answerable or ordered or _is_theory(text, context):
        why = Said("the question and what is read", {"read": _as_facts(context)})
        return Route("deduction", why, text)
    if asks_which_of_them(text, context) or _asks_for_a_place(text, context):
        return Route("deduction", Said("which of several"), text)
    if asks_for_a_fact(text, context) or chinese_requests.asks(text):
        return Route("question-answering", Said("about what the context says"), text)
    if half and not about_the_text(text, context):
        return Route("deduction", _as_facts(context), text)
    asks_whether = text.rstrip().endswith("?") or _WHETHER.match(text)
    if yes_no.asks(text) and asks_whether and not about_the_text(text, context):
        return Route("question-answering", Said("about what the context says"), text)
    return None


def _of_something_else(text: str, context: str) -> Route | None:
    """The task of a greeting, and of what shares no word with the text beside it: how it was, a
    sum, code, another language; None for any other."""
    said = kind(text)
    if said == "greeting" or (said in OWN and not shares_a_word(text, context)):
        task, why = BARE[said]
        return Route(task, why, text)
    if shares_a_word(text, context):
        return None
    code = language.detect(text)
    if (code in {"", "en"} and tells_how_it_was(text)) or (
        code == "zh" and chinese_requests.reviews(text)
    ):
        return Route("sentiment", Said("it is a review"), text)
    if code not in {"", "en", "zh", language.detect(context)} and not foreign_questions.is_marked(
        text
    ):
        return Route(
            "translation", Said("the text is in", {"language": language.named(code)}), text
        )
    return None


def _is_theory(text: str, context: str) -> bool:
    """Whether a short context is all facts and rules once its phrases are read, and the text asks
    whether something is so.
    """
    if len(context) > THEORY:
        return False
    program = read(context)
    ruled = any(rule.body for rule in program.rules)
    if not ruled or not all(one.read for one in program.sentences):
        return False
    asked = read_question(text, program)
    return isinstance(asked, Asked) and not asked.sought


def _as_facts(context: str) -> Said:
    """How many sentences are read once the task is chosen: then phrases are, as in the box."""
    found = arrangement(read(context)).sentences
    understood = sum(one.read for one in found)
    return Said("read as facts and rules", {"n": understood, "all": len(found)})


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


def _asks_for_a_place(text: str, context: str) -> bool:
    """Whether it asks who is in a place of an order, and every sentence of a text is read."""
    if not (_WHO_IS_PLACED.match(text) and MAY_ORDER.search(context)):
        return False
    return all(one.read for one in arrangement(read(context)).sentences)


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
    if bare := _bare(whole):
        task, why = bare
        return Route(task, why, text)
    if requests.asks_for_help(whole) or requests.ends_in_one(whole):
        return Route("chat", ASKED["chat"], text)
    if (apart := taken_apart(whole, "")) and apart[0]:
        return Route("deduction", Said("tells and asks"), text)
    code = language.detect(whole)
    if code == "zh" and chinese_requests.GREETING.fullmatch(whole):
        return Route("chat", BARE["greeting"][1], text)
    if code == "zh" and chinese_requests.reviews(whole):
        return Route("sentiment", Said("it is a review"), text)
    if code == "zh" and (task := chinese_requests.task_of(whole)):
        return Route(task, ASKED[task], text)
    if code not in {"", "en"}:
        return Route(
            "translation", Said("the text is in", {"language": language.named(code)}), text
        )
    if _asks_whether(whole):
        task = "deduction" if is_of_one(whole) else "question-answering"
        return Route(task, ASKED["deduction"], text)
    if asks_for_a_fact(whole) and not requests.YOU.search(whole):
        return Route("question-answering", ASKED["question-answering"], text)
    if requests.orders_a_text(whole):
        return Route("chat", ASKED["chat"], text)
    found = sentences(whole)
    if len(found) >= LONG_SENTENCES and len(whole.split()) >= LONG_WORDS:
        return Route("summarization", Said("asks for nothing", {"n": len(found)}), text)
    return None


def _asks_whether(text: str) -> bool:
    """Whether a text that stands alone asks for yes or no, not of a text and not of who answers."""
    if not (text.rstrip().endswith("?") or _WHETHER.match(text)) or _WHY.match(text):
        return False
    asked = read_question(text, phrases=False)
    whether = not asked.sought if isinstance(asked, Asked) else _asks_several(text, NOTHING)
    plain = yes_no.asks(text) and len(sentences(text)) == 1 and not _POINTS.search(text)
    return whether or (plain and not about_the_text(text))


def _bare(text: str) -> tuple[str, Said] | None:
    """The task of a text that is too little, and why; that of “😀” is to say what it feels."""
    said = kind(text)
    if said == "no word" and is_face(text):
        return "sentiment", Said("it is a rating")
    return BARE.get(said)


# --- by nearness -------------------------------------------------------------------------------


def nearest(text: str, context: str, models: Models) -> Route:
    """The task whose examples are nearest to the text, with a softmax over the tasks."""
    head, material = request_and_text(text, context)
    alone = not (text.strip() and context.strip())
    unlikely = set() if alone else {"chat"}
    spoken_of = _TRANSLATES.search(head) or language_named(head)
    if alone and language.is_english(text or context) and not spoken_of:
        unlikely.add("translation")
    if alone and len(sentences(text or context)) < TO_SUM_UP:
        unlikely.add("summarization")  # it is its own summary
    if not alone and language.detect(text) == language.detect(context) != "en":
        unlikely.add("translation")  # whoever wants that says so
    found = near(head, models, unlikely)
    if alone and _is_felt(text or context, found.p):
        return Route("sentiment", Said("it is a review"), text)
    about = text
    if found.asks and found.task not in {"deduction", "question-answering"}:
        about = material if material or context.strip() else text
    options = {}
    if found.task == "translation" and found.asks and (code := language_named(head)):
        named = code != language.detect(about or context)  # “this Spanish text” is from it
        options = {f"{'target' if named else 'source'}_language": code}
    why = Said("it is like", {"example": found.example})
    return Route(found.task, why, about, found.p, options)


def _is_felt(text: str, sure: float) -> bool:
    """Whether a text tells how something was, and more than facts and rules; what is no whole
    statement may be a request that it is so `sure` to be.
    """
    if not tells_how_it_was(text) or not (sure < UNSURE or states(text)):
        return False
    return not all(one.read for one in read(text, phrases=False).sentences)
