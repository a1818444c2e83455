"""Did the network look at the proof? Each sentence with what four explanations give it, and how
well these agree with the proof that the rules found.

In:  agreement_view(Agreement("embedded/deduction", "True", 0.99, sentences, gold, …), "True")
Out: '<figure class="agreement">…<table>…✓…</table><table>…average precision…</table>…</figure>'
"""

import json
from dataclasses import asdict
from html import escape

from playground.explain.proof_agreement import METHODS, Agreement, Row
from playground.ui.agreement_table import over_theories
from playground.ui.explained import explained
from playground.ui.walk.numbers import number
from playground.ui.words.page import answer_word, say

MEASURES = (
    "average precision", "precision at", "mass", "shuffled", "comprehensiveness", "sufficiency",
)  # fmt: skip


def agreement_button() -> str:
    """What stands there until someone wants to know: it is computed then."""
    return f'<button type="button" class="all-heads" data-agree>{say("agreement")}</button>'


def agreement_view(found: Agreement, ruled: str) -> str:
    """The sentences, the measures, and what they are; `ruled` is what the rules answer."""
    other = ""
    if ruled != found.answer:
        both = {"network": answer_word(found.answer), "rules": answer_word(ruled)}
        other = f'<p class="problem">{say("agreement other", **both)}</p>'
    told = escape(json.dumps(asdict(found), ensure_ascii=False))
    return (
        f'<figure class="agreement"><figcaption>{say("agreement")}</figcaption>{other}'
        f"{_sentences(found)}{_measures(found)}{over_theories(found.model)}"
        f'<details class="what"><summary>{say("walk what")}</summary>'
        f"<p>{say('agreement what')}</p></details>"
        f'<div hidden class="numbers">{told}</div><p class="save">'
        f'<button type="button" data-agree-save>↓ JSON</button></p></figure>'
    )


def _sentences(found: Agreement) -> str:
    heads = "".join(f"<th>{say(f'method {one}')}</th>" for one in METHODS)
    most = {one: max(*found.scores[one], 1e-12) for one in METHODS}
    rows = "".join(
        f'<tr class="{"gold" if at in found.gold else ""}"><td>{at + 1}</td>'
        f"<td>{'✓' if at in found.gold else ''}</td><th>{escape(sentence)}</th>"
        + "".join(_bar(found.scores[one][at], most[one]) for one in METHODS)
        + "</tr>"
        for at, sentence in enumerate(found.sentences)
    )
    proof = say("in the proof")
    return (
        '<div class="scroll"><table class="held"><thead><tr><th></th>'
        f"<th>{proof}</th><th></th>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _bar(score: float, most: float) -> str:
    share = max(0.0, score / most)
    return (
        f'<td title="{score:.4g}"><span class="share-bar">'
        f'<i style="width:{100 * share:.0f}%"></i></span></td>'
    )


def _measures(found: Agreement) -> str:
    heads = "".join(f"<th>{explained(one, say(f'measure {one}'))}</th>" for one in MEASURES)
    rows = "".join(_row(one) for one in found.rows)
    return (
        f'<div class="scroll"><table class="measures"><thead><tr><th></th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _row(row: Row) -> str:
    values = (
        row.average_precision, row.precision, row.mass, row.shuffled, row.comprehensiveness,
        row.sufficiency,
    )  # fmt: skip
    cells = "".join(f"<td>{number(value)}</td>" for value in values)
    return f'<tr class="{row.method}"><th>{say(f"method {row.method}")}</th>{cells}</tr>'
