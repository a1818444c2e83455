"""How well four explanations agree with the proof over many generated theories, by depth.

In:  over_theories("embedded/deduction")
Out: '<details class="what">…<table>…<td>0.987</td>…</table></details>', "" where none was counted

What stands there is what `playground agreement --json` printed, kept beside the model's weights.
"""

import json
from functools import cache
from pathlib import Path

from playground.explain.proof_agreement import METHODS
from playground.models.shipped import EMBEDDED
from playground.ui.walk.numbers import number
from playground.ui.words.page import say

FILE = "agreement.jsonl"
CHANCE = "chance"


@cache
def over_theories(model: str, folder: Path = EMBEDDED) -> str:
    """The table of a model that comes with the project: average precision, a row a depth."""
    kept = folder / model.removeprefix("embedded/") / FILE
    if not model.startswith("embedded/") or not kept.is_file():
        return ""
    rows = [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]
    methods = (*METHODS, CHANCE)
    heads = "".join(f"<th>{say(f'method {one}')}</th>" for one in methods)
    lines = []
    for depth in sorted({row["depth"] for row in rows}):
        here = {row["method"]: row for row in rows if row["depth"] == depth}
        cells = "".join(f"<td>{number(here[one]['average_precision'])}</td>" for one in methods)
        lines.append(f"<tr><th>{depth}</th><td>{here[CHANCE]['n']:,}</td>{cells}</tr>")
    return (
        f'<details class="what"><summary>{say("agreement over theories")}</summary>'
        f"<p>{say('agreement over theories what')}</p>"
        '<div class="scroll"><table class="measures"><thead><tr>'
        f"<th>{say('agreement depth')}</th><th>{say('agreement held')}</th>{heads}</tr></thead>"
        f"<tbody>{''.join(lines)}</tbody></table></div></details>"
    )
