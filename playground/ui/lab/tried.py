"""What a trained model says to a text of one's own: how it goes on, which label, which words near.

In:  tried(unpack(model), "the cooks that the waiter", Drawing(temperature=0.7), "en")
Out: '<div class="goes-on">…each token, and its distribution when one opens it…</div>…'
"""

from collections.abc import Sequence
from html import escape
from math import exp, log

from playground.errors import InputError
from playground.lab.cutting import BEGIN, MARKS, UNKNOWN, Cut
from playground.lab.experiment import LABEL, VECTORS
from playground.lab.saving import Kept
from playground.lab.writing import Drawing, Written, surprise, write
from playground.ui.comparison.charts import Frame, Point, Series, plot
from playground.ui.explained import explained
from playground.ui.walk.numbers import number, shade
from playground.ui.walk.plane import MINE, SOFT, dot, label, picture
from playground.ui.words.page import outcome_word, word
from playground.wording.said import Language

NEAR, MAPPED = 10, 60
"""Words that are listed as near; words of the map."""
SHOWN = 48
"""Tokens of a beginning that are looked into."""


def tried(kept: Kept, text: str, how: Drawing, language: Language) -> str:
    """The whole answer as HTML. Raises InputError."""
    if kept.experiment.job == VECTORS:
        return _near(kept, text.split(), language)
    unknown = _unknown(kept.cut, text, language)
    if kept.experiment.job == LABEL:
        return unknown + _labelled(kept, text, language) + _inside(kept, text, language)
    return unknown + _goes_on(kept, text, how, language) + _inside(kept, text, language)


def _unknown(cut: Cut, text: str, language: Language) -> str:
    numbers, pieces = cut.numbers(text), cut.pieces(text)
    strange = [p for n, p in zip(numbers, pieces, strict=True) if n == UNKNOWN]
    if not strange:
        return ""
    said = ", ".join(f"“{escape(one)}”" for one in dict.fromkeys(strange[:8]))
    return f'<p class="problem">{word("lab unknown", language).format(words=said)}</p>'


def _goes_on(kept: Kept, text: str, how: Drawing, language: Language) -> str:
    learner = kept.learner()
    written = [*write(learner, kept.cut, text, how)]
    chips, tables = [], []
    for at, one in enumerate(written):
        chips.append(
            f'<button type="button" popovertarget="went-{at}" '
            f'style="background:{shade(one.p, 1.6)}">'
            f"{_shown(one.token)}<small>{one.p:.2f}</small></button>"
        )
        tables.append(
            f'<div popover id="went-{at}" class="opened">{_distribution(one, language)}</div>'
        )
    begun = f'<span class="begun">{escape(text)}</span> ' if text else ""
    first = f"<h3>{word('lab first', language)}</h3>{_distribution(written[0], language)}"
    return (
        f'<p class="quiet">{word("lab went on", language)}</p><div class="goes-on">{begun}'
        f"{''.join(chips)}</div>{''.join(tables)}{first}{_surprise(kept, text, language)}"
    )


def _distribution(one: Written, language: Language) -> str:
    rows = "".join(
        f'<tr><th>{_shown(token)}</th><td>{p:.3f}</td><td class="wide"><span class="track">'
        f'<i style="width:{100 * p:.1f}%"></i></span></td><td>{drawn:.3f}</td></tr>'
        for token, p, drawn in one.likeliest
    )
    heads = "".join(
        f"<th>{said}</th>"
        for said in (
            word("lab next token", language), word("lab p", language), "",
            word("lab drawn from", language),
        )
    )  # fmt: skip
    return (
        f'<div class="scroll"><table class="outcomes"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _surprise(kept: Kept, text: str, language: Language) -> str:
    """How surprised the model is by the beginning itself."""
    if not text:
        return ""
    told = surprise(kept.learner(), kept.cut, text)[:-1]
    if not told:
        return ""
    mean = sum(-log(max(p, 1e-9)) for _, p in told) / len(told)
    said = word("lab own perplexity", language).format(n=f"{exp(mean):,.1f}")
    return f'<p class="quiet">{explained("perplexity", said)}</p>'


def _labelled(kept: Kept, text: str, language: Language) -> str:
    """The labels' distribution after each token, as lines, and at the end."""
    row = [BEGIN, *kept.cut.numbers(text)]
    every = kept.learner().says([row])[0].exp().tolist()
    ranked = sorted(zip(kept.labels, every[-1], strict=True), key=lambda one: -one[1])
    rows = "".join(
        f'<tr><th>{escape(_label(name, language))}</th><td>{p:.3f}</td><td class="wide">'
        f'<span class="track"><i style="width:{100 * p:.1f}%"></i></span></td></tr>'
        for name, p in ranked
    )
    table = f'<div class="scroll"><table class="outcomes"><tbody>{rows}</tbody></table></div>'
    names = (word("lab token number", language), word("lab p", language))
    ticks = [(at, str(at)) for at in range(0, len(row), max(1, len(row) // 8))]
    if len(row) < 2:
        return table
    if ticks[-1][0] < len(row) - 1:
        ticks.append((len(row) - 1, ""))
    lines = [
        Series(
            _label(name, language), "probabilistic", place,
            tuple(Point(at, p[kept.labels.index(name)]) for at, p in enumerate(every)),
        )
        for place, (name, _) in enumerate(ranked[:3])
    ]  # fmt: skip
    title = word("lab while reading", language)
    chart = plot(Frame(title, *names, ticks), lines)
    return f'{table}<h3>{title}</h3><div class="charts"><figure>{chart}</figure></div>'


def _inside(kept: Kept, text: str, language: Language) -> str:
    """Each token's gradient, and the gates or the attention, as rows of shaded cells."""
    from playground.lab.flow import inside, over_time

    network = kept.network()
    row = [BEGIN, *kept.cut.numbers(text)][-SHOWN:]
    if network is None or len(row) < 2:
        return ""
    tokens = [MARKS[BEGIN], *kept.cut.pieces(text)][-SHOWN:]
    lines = {"gradient": over_time(network, row), **inside(network, row)}
    heads = "".join(f"<th>{_shown(one)}</th>" for one in tokens)
    body = ""
    for name, values in lines.items():
        most = max(values) or 1.0
        if name not in ("gradient", "attention"):
            most = 1.0  # a gate is open or shut, 0 to 1
        digits = 4 if name == "gradient" else 2
        cells = "".join(
            f'<td style="background:{shade(one, 1.6 * most)}">{number(one, digits)}</td>'
            for one in values
        )
        term = explained(f"lab {name}", word(f"lab inside {name}", language))
        body += f"<tr><th>{term}</th>{cells}</tr>"
    return (
        f"<h3>{word('lab inside', language)}</h3>"
        f'<p class="quiet">{word("lab inside note", language)}</p><div class="scroll">'
        f'<table class="lab-inside"><thead><tr><th></th>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _near(kept: Kept, words: Sequence[str], language: Language) -> str:
    """The nearest of one word, or what a third is to as the second is to the first; the map."""
    from playground.lab.vectors.nearest import analogy, nearest

    learner, places = kept.points(), {one: at for at, one in enumerate(kept.cut.vocabulary)}
    points = learner.model.every()
    missing = [one for one in words if one not in places]
    if len(words) not in (1, 3):
        raise InputError(
            "Give one word for its neighbours, or three for an analogy: cook cooks baker."
        )
    if missing and len(words) == 3:
        raise InputError(
            f"An analogy takes words of the text; these are not: {', '.join(missing)}."
        )
    if len(words) == 3:
        first, second, third = (places[one] for one in words)
        found = analogy(points, first, second, third, NEAR)
        lead = word("lab analogy", language).format(a=words[0], b=words[1], c=words[2])
    else:
        point = learner.unseen(words[0]) if missing else points[places[words[0]]]
        if point is None:
            raise InputError(
                f"“{words[0]}” is not in the text, and this model knows words only as wholes. "
                "fastText knows them by their letters: train that one."
            )
        found = nearest(points, point, NEAR, [] if missing else [places[words[0]]])
        key = "lab nearest unseen" if missing else "lab nearest"
        lead = word(key, language).format(word=words[0])
    rows = "".join(
        f'<tr><th>{_shown(kept.cut.vocabulary[at])}</th><td>{cosine:.2f}</td><td class="wide">'
        f'<span class="track"><i style="width:{max(0.0, 100 * cosine):.0f}%"></i></span></td></tr>'
        for at, cosine in found
    )
    marked = {*(at for at, _ in found), *(places[one] for one in words if one in places)}
    return (
        f'<p class="lead">{escape(lead)}</p><div class="scroll"><table class="outcomes"><tbody>'
        f"{rows}</tbody></table></div>{_map(kept, marked, language)}"
    )


def _map(kept: Kept, marked: set[int], language: Language) -> str:
    """The plane of the most frequent words and of those that are marked."""
    from playground.lab.vectors.nearest import plane

    often = [at for at, one in enumerate(kept.cut.vocabulary) if at > UNKNOWN and one.isalnum()]
    shown = [*dict.fromkeys((*sorted(marked), *often[:MAPPED]))]
    flat = plane(kept.points().model.every()[shown])
    low, high = flat.amin(dim=0), flat.amax(dim=0)
    wide, tall, edge = 680, 420, 40
    parts = []
    for at, (x, y) in zip(
        shown, ((flat - low) / (high - low).clamp(min=1e-9)).tolist(), strict=True
    ):
        left, down = edge + x * (wide - 3 * edge), edge + y * (tall - 2 * edge)
        name, mine = kept.cut.vocabulary[at], at in marked
        parts.append(dot(left, down, MINE if mine else "none", MINE if mine else SOFT, name))
        parts.append(label(name, left + 7, down + 4, *(() if mine else (SOFT,))))
    title = word("lab map", language)
    return f"<h3>{title}</h3><figure>{picture(wide, tall, parts, title)}</figure>"


def _label(name: str, language: Language) -> str:
    return outcome_word(name, language)


def _shown(token: str) -> str:
    return escape(token.replace("▁", "·"))
