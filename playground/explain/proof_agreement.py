"""Did the deduction network look at the proof? Its explanations beside the sentences of the proof.

In:  agreement(deducer, Question("deduction", "Bob is kind.", "Bob is big. All …"), gold=(0, 1))
Out: Agreement(answer="True", rows=(Row("attention", 0.83, …), …, Row("chance", …)), …)

Plausible is what agrees with the proof (average precision, precision at as many as the proof has,
mass on it); faithful is what the network itself needs (DeYoung et al. 2020): comprehensiveness, how
much likelier its answer is with the highest sentences than without them, and sufficiency, how much
likelier with all than with the highest alone. High and low are good.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from random import Random

from playground.core import Question
from playground.errors import InputError
from playground.explain.agreement import average_precision, chance, mass, precision, top
from playground.models.deducer import Deducer, passage
from playground.reading_in import cleaned

METHODS = ("attention", "rollout", "gradient", "deletion")
MOST = 60
"""So many sentences are taken out one by one at most."""
DRAWS = 5
"""Random choices of sentences behind what chance takes from the answer."""
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
    gold = tuple(sorted(one for one in gold if one < count))
    if not gold:
        raise InputError("No sentence of the text is in a proof, so there is nothing to hold.")
    if count > MOST:
        raise InputError(
            f"The text has {count} sentences; at most {MOST} are taken out one by one. Shorten it."
        )
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
    random = Random(question.context + asked)
    drawn = tuple(sorted(random.sample(range(count), len(gold))))
    chosen = [top(scores[method], len(gold)) for method in METHODS]
    chosen += [tuple(random.sample(range(count), len(gold))) for _ in range(DRAWS)]
    rest = [tuple(at for at in range(count) if at not in one) for one in chosen]
    taken = [one[outcome] for one in without(deducer, read, asked, world, [*chosen, *rest])]
    comprehensive = [p - one for one in taken[: len(chosen)]]
    sufficient = [p - one for one in taken[len(chosen) :]]
    rows = [
        Row(
            method,
            average_precision(scores[method], gold),
            precision(scores[method], gold),
            mass(scores[method], gold),
            average_precision(scores[method], drawn),
            comprehensive[at],
            sufficient[at],
        )
        for at, method in enumerate(METHODS)
    ]
    expected, share = chance(count, len(gold)), len(gold) / count
    rows.append(
        Row("chance", expected, share, share, expected, _mean(comprehensive), _mean(sufficient))
    )
    from playground.models.deduction_network import OUTCOMES

    return Agreement(
        deducer.info.id, OUTCOMES[outcome], p, read.sentences, gold, scores, tuple(rows)
    )


def _mean(values: Sequence[float]) -> float:
    """Of those by chance, which come last."""
    return sum(values[-DRAWS:]) / DRAWS
