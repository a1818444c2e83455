"""Chat with a language model, token by token.

In:  Question("chat", "Name a colour.", context='[{"role": "user", "content": "Hello"}, …]')
Out: Draft("Re"), Draft("Red"), …, Answer("Red.", evidence=(TokenDistributions(…), Attention(…)))
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from playground.answering import few_shot, prompts
from playground.answering.written import write
from playground.core import Answer, Events, Models, Question, Said, Step, abstain, also
from playground.errors import ModelError
from playground.models.gguf_file import SMOLLM2
from playground.models.speaking import speaker
from playground.models.writers import open_writer
from playground.models.writing import Message, Writer
from playground.registry import solver
from playground.text.kind import kind
from playground.text.language import detect, named
from playground.text.prose import sentences
from playground.text.reckoning import to_reckon
from playground.text.repeating import goes_round
from playground.text.requests import alone

SHORT = 6
"""Words of a question about the one who is to answer; a longer one asks for more."""
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)


@solver("chat", "probabilistic", name="language-model", takes="language model")
def solve(question: Question, models: Models, model: str) -> Events:
    """A language model answers token by token, each with its probability and its alternatives.

    The context is a text to talk about, or the earlier turns as a JSON list of objects with role
    and content. No confidence stands beside the answer: a message is neither true nor false.
    """
    return (yield from _written(question, open_writer(model, models)))


@solver("chat", "probabilistic", name=SMOLLM2)
def solve_shipped(question: Question, models: Models) -> Events:
    """SmolLM2-135M-Instruct, which comes with the set-up: small, English, token by token with odds.

    In other languages Gemma 3 270M answers, where `make gemma` has brought it. Where there is no
    model that has learnt the language, a sum is asked for, or no more than a word is said, nothing
    is made up.
    """
    if nothing := _too_little(question) or _to_count(question):
        return abstain(nothing)
    language = question.options.get("language", "").lower() or detect(question.passage[1])
    if not (model := speaker(language)):
        return abstain(Said("has learnt English alone", {"language": named(language)}))
    if model != SMOLLM2:
        yield Step("speaks the language", {"model": model, "language": named(language)})
    try:
        writer = open_writer(model, models)
    except ModelError as error:
        yield Step("looked for a language model", {"why": str(error)})
        return abstain(also(Said("no language model"), Said("what can be asked")))
    if writer.chats and not _has_turns(question) and _is_small_talk(question.text):
        yield Step("introduced itself")
        return (yield from _written(question, writer, prompts.INTRODUCED))
    return (yield from _written(question, writer))


def _is_small_talk(text: str) -> bool:
    """A greeting, or a short question about the one who is to answer."""
    about = text.rstrip().endswith("?") and len(text.split()) <= SHORT
    return kind(text) == "greeting" or (about and _YOU.search(text) is not None)


def _has_turns(question: Question) -> bool:
    """Whether the context is what was said before, and not a text in the box."""
    return question.context.lstrip().startswith("[")


def _too_little(question: Question) -> Said | None:
    """Why a small model is not asked to go on from a face or a lone word: it would rave."""
    what = kind(question.text)
    if what not in {"no word", "one word"} or _has_turns(question):
        return None
    return Said("no word to go on from" if what == "no word" else "one word asks nothing")


def _to_count(question: Question) -> Said | None:
    """Why a small model is not asked for what is to be worked out of numbers: it would guess."""
    if kind(question.text) == "sum":
        return Said("nobody counts")
    *told, asked = ("", *(one.text for one in sentences(question.text)))
    before = "" if _has_turns(question) else question.context
    reckons = to_reckon(asked, "\n".join((before, *told)))
    return Said("has to be worked out") if reckons else None


def _written(question: Question, writer: Writer, before: Sequence[Message] = ()) -> Events:
    apart = kind(question.text) == "greeting" or alone(question.text, question.context)
    if apart and not _has_turns(question):
        question = replace(question, context="")  # whatever stands in the box, it is not about that
    messages = [*before, *prompts.chat(question)]
    prompt = few_shot.chat(messages) if few_shot.fits(question.task, writer) else messages
    reply = yield from write(writer, prompt, question.options, usual_temperature=None)
    if reply.silence:
        return abstain(reply.silence, *reply.evidence)
    stopped = Said("was going round" if goes_round(reply.said) else "not at its end")
    ended = stopped if reply.cut_off else None
    return Answer(reply.said, evidence=reply.evidence, why=ended)
