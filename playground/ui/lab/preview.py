"""How the chosen text is cut, before anything is trained: its first lines in their pieces.

In:  preview(Experiment(corpus="scenes", cut="sub-words"), "en")
Out: lines of pieces, the size of the vocabulary, and of sub-words the first merges
"""

from dataclasses import replace
from html import escape

from playground.lab.course import cut_of, text_of
from playground.lab.experiment import LABEL, Experiment
from playground.ui.words.page import outcome_word, word
from playground.wording.said import Language

LINES, PREVIEWED, MERGES = 300, 4, 30


def preview(one: Experiment, language: Language) -> str:
    """Of at most so many lines, so that it is there at once. Raises InputError."""
    one = replace(one, lines=min(one.lines, LINES))
    text = text_of(one)
    cut = cut_of(one, text)
    rows = []
    for line in text.trained[:PREVIEWED]:
        labelled = one.job == LABEL and line.label
        said = line.judged if labelled else line.text
        pieces = "".join(f"<span>{_shown(piece)}</span>" for piece in cut.pieces(said))
        label = f" → <b>{escape(outcome_word(line.label, language))}</b>" if labelled else ""
        rows.append(f"<li>{pieces}{label}</li>")
    size = word("lab vocabulary", language).format(
        n=f"{len(cut.vocabulary):,}", lines=f"{len(text.lines):,}"
    )
    merges = " ".join(
        f"<code>{_shown(first)}+{_shown(second)}</code>" for first, second in cut.merges[:MERGES]
    )
    shown = f"<p>{word('lab merges', language)} {merges} …</p>" if merges else ""
    return f'<p class="quiet">{size}</p><ul class="cut">{"".join(rows)}</ul>{shown}'


def _shown(piece: str) -> str:
    return escape(piece.replace("▁", "·").replace(" ", "·"))
