"""Last stop: logits, and how temperature, softmax, top-k and top-p make of them what is drawn from.

In:  output(inside, answered=(("positive", 0.93), …))
Out: Output((Choice("label", (("positive", 3.1, 0.92), …)),), (Compared("positive", 0.93, 0.92),))
"""

from collections.abc import Sequence

import torch

from playground.explain.walk.outcomes import names_of
from playground.explain.walk.stops import Choice, Compared, Output
from playground.models.flow import Outputs, through
from playground.models.inside import Inside
from playground.models.name_spans import by_kind
from playground.models.span_odds import Merged, Scores, merge

SHOWN = 14
"""So many outcomes are told, the likeliest first."""
COMPARED = 512
"""Among so many of the likeliest an outcome is looked for that the other engine told."""
HEATS = tuple(round(0.1 + 0.05 * step, 2) for step in range(39))
"""The temperatures that the page offers: 0.1, 0.15 … 2."""


def output(inside: Inside, answered: Sequence[tuple[str, float]] = ()) -> Output:
    """The outcomes, and beside `answered`, what the engine that answered said, those here."""
    with torch.inference_mode():
        outputs = through(inside).outputs
    choices = []
    here: dict[str, float] = {}
    for of, logits in outputs.items():
        exact = logits.double()
        p = exact.softmax(-1)
        name = names_of(inside, of)
        best = p.topk(min(SHOWN, len(p))).indices.tolist()
        told = tuple((name(one), float(exact[one]), float(p[one])) for one in best)
        bits = float(-torch.special.xlogy(p, p).sum() / torch.log(torch.tensor(2.0)))
        heated = tuple(float((exact / heat).logsumexp(-1)) for heat in HEATS)
        choices.append(Choice(of, told, len(p), bits, heated))
        if not here:
            likely = p.topk(min(COMPARED, len(p)))
            pairs = zip(likely.indices.tolist(), likely.values.tolist(), strict=True)
            here = {name(number): share for number, share in pairs}
    if inside.kind == "spans":
        here = _spans(inside, outputs)
    elif inside.kind == "tags":
        here = by_kind(inside.labels, here)
    compared = tuple(Compared(name, p, here[name]) for name, p in answered if name in here)
    return Output(tuple(choices), compared)


def _spans(inside: Inside, outputs: Outputs) -> dict[str, float]:
    """How likely the likeliest span of the passage is, and that none is."""
    merged = spans_of(inside, outputs["start"], outputs["end"])
    return {"span": float(merged.p.max(initial=0.0)), "absent": merged.absent}


def spans_of(inside: Inside, starts: torch.Tensor, ends: torch.Tensor) -> Merged:
    """The spans of a reader's passage (`span_odds`), by the tokens that they begin and stop at."""
    mark = inside.tokens[-1]
    first = inside.tokens.index(mark) + 1
    places = [at for at in range(first, len(inside.tokens)) if inside.tokens[at] != mark]
    starts, ends = starts.double(), ends.double()
    window = Scores(
        places,
        [at + 1 for at in places],
        starts[places].tolist(),
        ends[places].tolist(),
        float(starts[0] + ends[0]),
    )
    return merge([window])
