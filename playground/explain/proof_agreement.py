"""Did the network look at the proof? Its explanations beside the sentences of the proof.

In:  agreement(deducer, Question("deduction", "Bob is kind.", "Bob is big. All …"), gold=(0, 1))
Out: Agreement(answer="True", rows=(Row("attention", 0.83, …), …, Row("chance", …)), …)

Plausible is what agrees with the proof (average precision, precision at as many as the proof has,
mass on it); faithful is what the network itself needs (DeYoung et al. 2020): comprehensiveness, how
much likelier its answer is with the highest sentences than without them, and sufficiency, how much
likelier with all than with the highest alone. High and low are good.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from playground.core import Models, Question, Trace
from playground.errors import InputError
from playground.explain.agreement import (
    average_precision,
    chance,
    drawn,
    mass,
    mean_of_drawn,
    precision,
    top,
)
from playground.models.deducer import Deducer, passage
from playground.reading_in import cleaned

METHODS = ("attention", "rollout", "gradient", "deletion")
MOST = 60
"""So many sentences are taken out one by one at most."""
ASKING = 2
"""The last layers, in which the question looks at the sentences."""


@dataclass(frozen=True)
class Row:
    """A way of explaining and how it does; `shuffled` is its average precision against a proof of
    as many sentences drawn by chance."""

    method: str
    average_precision: float
    precision: float
    mass: float
    shuffled: float
    comprehensiveness: float
    sufficiency: float


@dataclass(frozen=True)
class Agreement:
    """The network's answer and its probability, the sentences, which are the proof's, the score of
    each by each method, and how the methods do, chance last."""

    model: str
    answer: str
    p: float
    sentences: tuple[str, ...]
    gold: tuple[int, ...]
    scores: dict[str, tuple[float, ...]]
    rows: tuple[Row, ...]


def agreement(deducer: Deducer, question: Question, gold: Collection[int]) -> Agreement:
    """Explain the network's answer by every method, and hold each against the proof.

    `gold` are the sentences of the proof, counted from 0. Raises InputError where it has none, or
    the text has more than `MOST` sentences.
    """
    import torch

    from playground.explain.attention_maps import rolled
    from playground.models.deducer_probe import gradient, without

    question = cleaned(question)
    asked, world = " ".join(question.text.split()), question.options.get("world", "open")
    read = passage(question.context, [asked])
    count = len(read.sentences)
    gold = _known(gold, count)
    singles = [(at,) for at in range(count)]
    whole, *left = without(deducer, read, asked, world, [(), *singles])
    outcome = max(range(len(whole)), key=whole.__getitem__)
    p = whole[outcome]
    maps = deducer.maps(question)
    looks = maps[-ASKING:].mean((0, 1))[-1]
    through = torch.tensor(rolled(maps))[-1]
    scores = {
        "attention": tuple(looks[1 : count + 1].tolist()),
        "rollout": tuple(through[1 : count + 1].tolist()),
        "gradient": tuple(gradient(deducer, read, asked, world, outcome)),
        "deletion": tuple(p - one[outcome] for one in left),
    }

    def likely(sets: Sequence[Collection[int]]) -> list[float]:
        return [one[outcome] for one in without(deducer, read, asked, world, sets)]

    rows = held(scores, gold, p, likely, Random(question.context + asked))
    from playground.models.deduction_batch import OUTCOMES

    return Agreement(deducer.info.id, OUTCOMES[outcome], p, read.sentences, gold, scores, rows)


def of_writer(trace: Trace, models: Models, gold: Collection[int]) -> Agreement:
    """The same of a language model's answer: of all that it wrote, its reasoning with its answer.

    `p` is the geometric mean of the probabilities of the tokens written; it is explained, and told
    where sentences are taken out. Raises InputError as `agreement` does, and where the model found
    no answer.
    """
    from playground.deduction.reading.sentences import sentences
    from playground.explain.opening import opening, written
    from playground.explain.writer_probe import Probe

    read = tuple(one.text for one in sentences(cleaned(trace.question).context))
    gold = _known(gold, len(read))
    count = written(trace)
    if not count or trace.answer is None or trace.answer.abstained:
        raise InputError("The model came to no answer, so there is nothing to explain.")
    probe = Probe.of(opening(trace, models), read, count)
    p, *left = probe.likely([(), *((at,) for at in range(len(read)))])
    scores = {
        **probe.attention(),
        "gradient": tuple(map(abs, probe.gradient())),
        "deletion": tuple(p - one for one in left),
    }
    rows = held(scores, gold, p, probe.likely, Random(trace.question.context + trace.question.text))
    return Agreement(probe.inside.info.id, trace.answer.text, p, read, gold, scores, rows)


def held(
    scores: Mapping[str, Sequence[float]],
    gold: Collection[int],
    p: float,
    likely: Callable[[Sequence[Collection[int]]], list[float]],
    random: Random,
) -> tuple[Row, ...]:
    """Each method's scores of the sentences held against the proof, and chance.

    `p` is how likely the answer is, and `likely` without the sentences of each of some sets.
    """
    count = len(scores[METHODS[0]])
    shuffled = tuple(sorted(random.sample(range(count), len(gold))))
    chosen = [top(scores[method], len(gold)) for method in METHODS]
    chosen += drawn(random, count, len(gold))
    rest = [tuple(at for at in range(count) if at not in one) for one in chosen]
    taken = likely([*chosen, *rest])
    comprehensive = [p - one for one in taken[: len(chosen)]]
    sufficient = [p - one for one in taken[len(chosen) :]]
    rows = [
        Row(
            method,
            average_precision(scores[method], gold),
            precision(scores[method], gold),
            mass(scores[method], gold),
            average_precision(scores[method], shuffled),
            comprehensive[at],
            sufficient[at],
        )
        for at, method in enumerate(METHODS)
    ]
    expected, share = chance(count, len(gold)), len(gold) / count
    gone, left = mean_of_drawn(comprehensive), mean_of_drawn(sufficient)
    return (*rows, Row("chance", expected, share, share, expected, gone, left))


def _known(gold: Collection[int], count: int) -> tuple[int, ...]:
    """The proof's sentences among those of the text. Raises InputError."""
    known = tuple(sorted(one for one in gold if one < count))
    if not known:
        raise InputError("No sentence of the text is in a proof, so there is nothing to hold.")
    if count > MOST:
        raise InputError(
            f"The text has {count} sentences; at most {MOST} are taken out one by one. Shorten it."
        )
    return known
