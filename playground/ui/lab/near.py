"""What word vectors say to a word: its nearest, or an analogy's fourth, and the words on a plane.

In:  near(unpack(checkpoint), unpack(model), ["cook"], "en")
Out: '<p class="lead">Nearest to “cook”</p><table>…</table><h3>…</h3><figure>…</figure>'
"""

from collections.abc import Sequence
from html import escape

from playground.errors import InputError
from playground.explain.vocabulary import MINILM, SMOLLM2, Near
from playground.lab.cutting import UNKNOWN
from playground.lab.saving import Kept
from playground.ui.lab.inside import shown
from playground.ui.walk.plane import MINE, SOFT, dot, label, picture
from playground.ui.words.page import word
from playground.wording.said import Language

NAMES = {SMOLLM2: "SmolLM2 135M", MINILM: "MiniLM L6"}
NEAR, MAPPED = 10, 60
"""Words that are listed as near; words of the map."""


def near(kept: Kept, last: Kept, words: Sequence[str], language: Language) -> str:
    """The nearest of one word, or what a third is to as the second is to the first; the map, whose
    axes are those of the `last` model, so that one sees words move.

    Raises InputError.
    """
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
    marked = {*(at for at, _ in found), *(places[one] for one in words if one in places)}
    names = [(kept.cut.vocabulary[at], cosine) for at, cosine in found]
    drawn = _map(kept, last, marked, language)
    return f'<p class="lead">{escape(lead)}</p>{_cosines(names)}{drawn}'


def beside(every: Sequence[Near], word_: str, language: Language) -> str:
    """What lies near a word in the vocabularies of models that learnt from billions of words."""
    lead = word("lab vocabularies", language).format(word=escape(word_))
    parts = "".join(
        f"<div><h4>{NAMES[one.model]} <small>{' '.join(map(shown, one.pieces))}</small></h4>"
        f"{_cosines(one.near)}</div>"
        for one in every
    )
    return f'<h3>{lead}</h3><div class="two">{parts}</div>'


def _cosines(found: Sequence[tuple[str, float]]) -> str:
    """Names with their cosines, as bars."""
    rows = "".join(
        f'<tr><th>{shown(name)}</th><td>{cosine:.2f}</td><td class="wide">'
        f'<span class="track"><i style="width:{max(0.0, 100 * cosine):.0f}%"></i></span></td></tr>'
        for name, cosine in found
    )
    return f'<div class="scroll"><table class="outcomes"><tbody>{rows}</tbody></table></div>'


def _map(kept: Kept, last: Kept, marked: set[int], language: Language) -> str:
    """The plane of the most frequent words and of those that are marked."""
    from playground.lab.vectors.nearest import axes

    often = [at for at, one in enumerate(kept.cut.vocabulary) if at > UNKNOWN and one.isalnum()]
    drawn = [*dict.fromkeys((*sorted(marked), *often[:MAPPED]))]
    learnt = last.points().model.every()[drawn]
    across = axes(learnt)
    low, high = (learnt @ across).aminmax(dim=0)
    flat = ((kept.points().model.every()[drawn] @ across - low) / (high - low)).clamp(0, 1)
    wide, tall, edge = 680, 420, 40
    parts = []
    for at, (x, y) in zip(drawn, flat.tolist(), strict=True):
        left, down = edge + x * (wide - 3 * edge), edge + y * (tall - 2 * edge)
        name, mine = kept.cut.vocabulary[at], at in marked
        parts.append(dot(left, down, MINE if mine else "none", MINE if mine else SOFT, name))
        parts.append(label(name, left + 7, down + 4, *(() if mine else (SOFT,))))
    title = word("lab map", language)
    return f"<h3>{title}</h3><figure>{picture(wide, tall, parts, title)}</figure>"
