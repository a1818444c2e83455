"""The Models tab: what is loaded, where, how large, and its card; and the device in the header.

In:  models_view(pool)
Out: '<article class="model probabilistic">…embedded/deduction…loaded · cpu…</article>…'
"""

from html import escape

from playground.models.pool import Card, InMemory, Pool, catalogue
from playground.registry import solvers
from playground.ui.drawn import badge
from playground.ui.words import WORDS, say


def device(models: Pool) -> str:
    """The device that answers in probabilities; a full dot once a model is loaded there."""
    loaded = models.loaded()
    if not loaded:
        return f'<span class="device"><i></i>{say("loading")}</span>'
    return f'<span class="device ready"><i></i>{escape(loaded[0].info.device)}</span>'


def models_view(models: Pool) -> str:
    """Every model with its card and whether it is loaded, then every solver with its help."""
    loaded = {one.info.id: one for one in models.loaded()}
    cards = "".join(_model(card, loaded.pop(card.id, None)) for card in catalogue())
    others = "".join(_other(one) for one in loaded.values())
    rows = "".join(
        f"<tr><td>{say(one.task)}</td><td>{badge(one.mode)}</td><td><b>{escape(one.name)}</b></td>"
        f"<td>{escape(one.help.splitlines()[0] if one.help else '')}</td></tr>"
        for one in solvers()
    )
    return (
        f'<p class="lead">{say("models lead")}</p><div class="models">{cards}{others}</div>'
        f"<h2>{say('solvers title')}</h2>"
        f'<div class="scroll"><table class="tokens">{rows}</table></div>'
    )


def _model(card: Card, loaded: InMemory | None) -> str:
    task = say(card.task) if card.task in WORDS else escape(card.task)
    return (
        f'<article class="model probabilistic"><header><h3>{escape(card.id)}</h3>{_state(loaded)}'
        f'</header><p class="quiet">{task} · {card.megabytes:.1f} MB{_size(loaded)}</p>'
        f"<details><summary>{say('model card')}</summary><pre>{escape(card.card)}</pre></details>"
        "</article>"
    )


def _other(loaded: InMemory) -> str:
    return (
        f'<article class="model probabilistic"><header><h3>{escape(loaded.info.id)}</h3>'
        f'{_state(loaded)}</header><p class="quiet">{loaded.megabytes:.0f} MB{_size(loaded)}</p>'
        "</article>"
    )


def _state(loaded: InMemory | None) -> str:
    if loaded is None:
        return f'<span class="device"><i></i>{say("not loaded")}</span>'
    info = loaded.info
    return (
        f'<span class="device ready"><i></i>{say("loaded")} · {escape(info.device)} · '
        f"{escape(info.dtype)}</span>"
    )


def _size(loaded: InMemory | None) -> str:
    if loaded is None:
        return ""
    return (
        f" · {loaded.parameters:,} {say('parameters')} · "
        f"<code>{escape(loaded.info.revision[:19])}</code>"
    )
