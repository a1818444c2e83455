"""Last stop as HTML: logits and what becomes of them, and both engines' probabilities.

In:  output_stop(Output((Choice("label", …),), (Compared("positive", 0.93, 0.92), …)), frame)
Out: {"n": "3"}, '<figure class="choice" data-choice="…">…</figure><table class="held-against">…'

The page's script works out the last column as the sliders are moved.
"""

import json
from html import escape

from playground.explain.walk.stops import Choice, Frame, Output
from playground.ui.walk.numbers import adding_up, number, odds, token
from playground.ui.words.page import answer_word, say

SLIDERS = (
    ("temperature", 'min="0.1" max="2" step="0.05" value="1"', "e^(logit ÷ T)"),
    ("top_k", 'min="1" max="{most}" step="1" value="{most}"', "p₁ … pₖ"),
    ("top_p", 'min="0.05" max="1" step="0.01" value="1"', "p₁ + … + pₙ ≥ P"),
)


def output_stop(stop: Output, frame: Frame) -> tuple[dict[str, str], str]:
    """Sliders, a table a choice, and the comparison."""
    most = max(len(one.outcomes) for one in stop.choices) + 1
    sliders = "".join(
        f'<div class="cut"><label><span>{say(name)}</span><input type="range" '
        f'data-walk-cut="{name}" {bounds.format(most=most)}><output></output></label>'
        f"<p><code>{formula}</code></p></div>"
        for name, bounds, formula in SLIDERS
    )
    drawn = "".join(_choice(one, frame) for one in stop.choices)
    return {"n": f"{stop.choices[0].count:,}"}, (
        f'<div class="sliders">{sliders}</div>{drawn}{_compared(stop, frame)}'
    )


def _outcome(name: str, frame: Frame) -> str:
    return f"<b>{answer_word(name)}</b>" if frame.kind in ("labels", "tags") else token(name)


def _choice(choice: Choice, frame: Frame) -> str:
    title = say(f"walk of {choice.of}", token=token(frame.tokens[frame.place.token]))
    told = {"logits": [one[1] for one in choice.outcomes], "count": choice.count}
    data = escape(json.dumps({**told, "heated": choice.heated}))
    rest = 1.0 - sum(p for _, _, p in choice.outcomes)
    shown = adding_up([*(p for _, _, p in choice.outcomes), max(0.0, rest)], 1.0)
    rows = "".join(
        f"<tr><th>{_outcome(name, frame)}</th><td>{number(logit, 2)}</td>"
        f'<td class="p">{number(p) if p else odds(exact)}'
        f'</td><td class="wide"><span class="track"><i style="width:{100 * p:.2f}%"></i>'
        f'<i class="left" style="width:{100 * p:.2f}%"></i></span></td>'
        f'<td class="left">{number(p)}</td></tr>'
        for (name, logit, exact), p in zip(choice.outcomes, shown, strict=False)
    )
    left = choice.count - len(choice.outcomes)
    more = (
        f'<tr class="rest"><th>{say("walk more", n=f"{left:,}")}</th><td></td>'
        f'<td class="p">{number(shown[-1])}</td><td></td>'
        f'<td class="left">{number(shown[-1])}</td></tr>'
        if left
        else ""
    )
    heads = "".join(
        f"<th>{said}</th>" for said in ("", say("walk logit"), say("walk p"), "", say("walk left"))
    )
    bits = say("walk entropy all", n=f"{choice.entropy:.2f}")
    return (
        f'<figure class="choice" data-choice="{data}"><figcaption>{title} · {bits}</figcaption>'
        f'<div class="scroll"><table class="outcomes"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}{more}</tbody></table></div></figure>"
    )


def _compared(stop: Output, frame: Frame) -> str:
    if not stop.compared:
        return f'<p class="quiet">{say("walk uncompared")}</p>'
    heads = "".join(
        f"<th>{said}</th>"
        for said in ("", say("walk there"), say("walk here"), say("walk difference"))
    )
    names = (
        {"span": say("walk span"), "absent": say("walk absent")} if frame.kind == "spans" else {}
    )
    rows = "".join(
        f"<tr><th>{names.get(one.name) or _outcome(one.name, frame)}</th>"
        f"<td>{odds(one.answered, 4)}</td>"
        f"<td>{odds(one.here, 4)}</td><td>{_difference(one.here - one.answered)}</td></tr>"
        for one in stop.compared
    )
    engines = " · ".join(escape(one) for one in (frame.answered, frame.engine) if one)
    same = "" if frame.answered else f'<p class="quiet">{say("walk same")}</p>'
    return (
        f"<figure><figcaption>{say('walk engines')}: {engines}</figcaption>"
        f'<div class="scroll"><table class="held-against"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>{same}</figure>"
    )


def _difference(value: float) -> str:
    said = odds(abs(value), 4)
    return f"−{said}" if value < 0 else f"+{said}" if value else said
