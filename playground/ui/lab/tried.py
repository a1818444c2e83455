"""What a trained model says to a text of one's own: how it goes on, which label, which words near.

In:  tried(unpack(model), "the cooks that the waiter", Drawing(temperature=0.7), "en")
Out: '<div class="goes-on">…each token, and its distribution when one opens it…</div>…'
"""

from html import escape
from math import exp, log

from playground.lab.cutting import BEGIN, UNKNOWN, Cut
from playground.lab.examples import LONGEST
from playground.lab.experiment import LABEL, VECTORS
from playground.lab.saving import Kept
from playground.lab.writing import Drawing, Written, surprise, write
from playground.ui.comparison.charts import Frame, Point, Series, plot
from playground.ui.explained import explained
from playground.ui.lab.beam_tree import beam_tree
from playground.ui.lab.inside import inside, shown
from playground.ui.lab.near import near
from playground.ui.walk.numbers import shade
from playground.ui.words.page import outcome_word, word
from playground.wording.said import Language


def tried(  # noqa: PLR0917
    kept: Kept,
    text: str,
    how: Drawing,
    language: Language,
    beams: int = 0,
    last: Kept | None = None,
) -> str:
    """The whole answer as HTML; `last` is the trained model where `kept` is a checkpoint before it.

    Raises InputError.
    """
    if kept.experiment.job == VECTORS:
        return near(kept, last or kept, text.split(), language)
    unknown = _unknown(kept.cut, text, language)
    if kept.experiment.job == LABEL:
        return unknown + _labelled(kept, text, language) + inside(kept, text, language)
    tree = beam_tree(kept, text, beams, language) if beams else ""
    return unknown + _goes_on(kept, text, how, language) + tree + inside(kept, text, language)


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
            f"{shown(one.token)}<small>{one.p:.2f}</small></button>"
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
        f'<tr><th>{shown(token)}</th><td>{p:.3f}</td><td class="wide"><span class="track">'
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
    row = [BEGIN, *kept.cut.numbers(text)][-LONGEST:]
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


def _label(name: str, language: Language) -> str:
    return outcome_word(name, language)
