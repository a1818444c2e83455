"""Which of a few answers a language model gives after its reasoning, and how likely each one is.

In:  decided = yield from decide(writer, messages, reply, ("True", "False"))
Out: Step("weighed the answers", evidence=(Distribution("answer", (("True", 0.93), …)),));
     decided.text == "True"; decided.scores.p("True") == 0.93

The numbers are the model's own, read off its distribution where it wrote “Answer:”; it is not asked
to write a number.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass

from playground.answering.choices import nearest
from playground.answering.written import Reply
from playground.core import Distribution, Said, Step, also
from playground.errors import ModelError
from playground.models.writing import Prompt, Writer
from playground.text.final_answer import Final, chosen, find
from playground.text.thinking import CLOSE, is_thinking


@dataclass(frozen=True)
class Decided:
    """The answer, "" where there is none; how likely each was, None where the model cannot tell.

    `reasoning` is what it said before the answer, or what it thought where it said no more; `why`
    says why there is no answer where what it wrote is not what its odds favour, or that the answer
    was put into its mouth.
    """

    text: str
    scores: Distribution | None
    reasoning: str
    why: Said | None = None


def decide(
    writer: Writer, prompt: Prompt, reply: Reply, options: Sequence[str]
) -> Generator[Step, None, Decided]:
    """The answer that was written and is the likeliest there, as far as the model can tell.

    Where it wrote another than its odds favour, there is none: neither can be relied on. Where it
    wrote none it is asked as if it had come to its answer; where its probabilities are not to be
    had, what it wrote counts. Where the beginning that it was given says the answer, it is that
    one, with the odds that it has there. Steps say so.
    """
    if told := _told(reply, options):
        return (yield from _as_told(writer, prompt, reply, options, told))
    final = find(reply.text[reply.spoken :])
    written = (chosen(final.text, options) or nearest(final.text, options)) if final else None
    before = reply.text[: reply.spoken + final.colon] if final else _brought_to_an_end(reply.text)
    said = before[reply.spoken :][: final.mark] if final else reply.said
    reasoning = said.strip(" *_#\n") or reply.thought
    try:
        scores = odds(writer, prompt, options, before)
    except ModelError as error:
        yield Step("took the written answer", {"why": str(error)})
        return Decided(written or "", None, reasoning)
    yield Step("weighed the answers", {}, (scores,))
    best = scores.best
    if written is None:
        came = Said("came to no answer by itself")
        what = Said("it wrote", {"text": final.text}) if final else came
        yield Step("wrote none of the answers", {"what": what, "best": best})
    elif written != best:
        odds_of = {"p": scores.p(written), "best_p": scores.p(best)}
        apart = {"written": written, "best": best, **odds_of}
        yield Step("wrote another answer", apart)
        return Decided("", scores, reasoning, Said("its words and its odds differ", apart))
    return Decided(best, scores, reasoning)


def _told(reply: Reply, options: Sequence[str]) -> tuple[str, Final] | None:
    """The option that the beginning says that the reply was given, and where; None for none."""
    final = find(reply.begin[reply.spoken :])
    label = chosen(final.text, options) if final else None
    return (label, final) if label and final else None


def _as_told(
    writer: Writer,
    prompt: Prompt,
    reply: Reply,
    options: Sequence[str],
    told: tuple[str, Final],
) -> Generator[Step, None, Decided]:
    """The answer that was put into its mouth; its reasoning is all else that it says.

    Where it ends with another one, it takes that back, and why says so.
    """
    label, final = told
    begin = reply.begin[reply.spoken :]
    after = (begin[final.start + len(label) :] + reply.text[len(reply.begin) :]).lstrip(" ,.;:*_`")
    after = after.removeprefix("because").lstrip()
    last = find(after)
    back = chosen(last.text, options) if last else None
    reasoning = begin[: final.mark] + (after[: last.mark] if last and back else after)
    why = Said("was told its answer", {"answer": label})
    if back and back != label:
        why = also(why, Said("took its answer back", {"answer": back}))
    try:
        before = reply.begin[: reply.spoken + final.colon]
        scores = odds(writer, prompt, options, before)
    except ModelError as error:
        yield Step("took the written answer", {"why": str(error)})
        return Decided(label, None, reasoning.strip(), why)
    yield Step("weighed the told answer", {"answer": label, "p": scores.p(label)}, (scores,))
    return Decided(label, scores, reasoning.strip(), why)


def undecided(decided: Decided, reply: Reply) -> Said:
    """Why there is no answer, where none was decided on."""
    return decided.why or also(Said("the model came to no answer"), reply.silence)


def odds(writer: Writer, prompt: Prompt, options: Sequence[str], begin: str) -> Distribution:
    """How likely each option is after `begin` and a space. Raises ModelError as the writer does."""
    told = writer.odds(prompt, [f" {option}" for option in options], begin)
    pairs = zip(options, told.outcomes, strict=True)
    return Distribution("answer", tuple((option, p) for option, (_, p) in pairs))


def _brought_to_an_end(text: str) -> str:
    """What was written, its thought closed, up to where its answer has to come."""
    closed = f"{text.rstrip()}\n{CLOSE}\n" if is_thinking(text) else text.rstrip()
    return f"{closed}\nAnswer:".lstrip("\n")
