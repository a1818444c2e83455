"""The Models tab: what is loaded, where, how large, its card; what the hub has; the device chip.

In:  models_view(pool.loaded(), owner=False)
Out: '<article class="model probabilistic">…embedded/deduction…loaded · cpu…</article>…'
"""

from collections.abc import Sequence
from html import escape

from playground.models import converted, hub
from playground.models.catalogue import SIZES, Entry, entries
from playground.models.for_visitors import is_offered
from playground.models.pool import Card, InMemory, catalogue
from playground.registry import solvers
from playground.tasks import TASKS
from playground.ui.drawn import badge, megabytes
from playground.ui.explained import explained
from playground.ui.who import what_it_does
from playground.ui.words.page import WORDS, both, say
from playground.ui.words.solvers import languages


def device(loaded: Sequence[InMemory]) -> str:
    """The devices that answer in probabilities; a full dot once a model is loaded there."""
    if not loaded:
        return f'<span class="device"><i></i>{say("loading")}</span>'
    devices = dict.fromkeys(one.info.device for one in loaded)
    where = explained("device", escape(" · ".join(devices)))
    return f'<span class="device ready"><i></i>{where}</span>'


def models_view(in_memory: Sequence[InMemory], owner: bool) -> str:
    """Every model and whether it is loaded, the catalogue, then every solver with its help.

    Of what is loaded a visitor sees what he may name: not the owner's folders and servers.
    """
    loaded = {one.info.id: one for one in in_memory if owner or is_offered(one.info.id)}
    here = set(loaded)
    cards = "".join(_model(card, loaded.pop(card.id, None)) for card in catalogue())
    others = "".join(_other(one) for one in loaded.values())
    rows = "".join(
        f"<tr><td>{say(one.task)}</td><td>{badge(one.mode)}</td><td><b>{escape(one.name)}</b></td>"
        f"<td>{what_it_does(one)}</td></tr>"
        for one in solvers()
    )
    cards_too = explained("model card", say("each has a card"))
    return (
        f'<p class="lead">{say("models lead")} {cards_too}</p>'
        f'<h2>{say("embedded title")}</h2><div class="models">{cards}{others}</div>{_converted()}'
        f"{_catalogue(here)}<h2>{say('solvers title')}</h2>"
        f'<div class="scroll"><table class="tokens">{rows}</table></div>'
    )


def _converted() -> str:
    """How much of the disk what was converted takes, and how to have it back."""
    size = converted.megabytes()
    return f'<p class="quiet">{say("converted", size=megabytes(size * 1e6))}</p>' if size else ""


def _catalogue(here: set[str]) -> str:
    """What the hub has, by the size of machine it is for."""
    fetching = {one.model: one for one in hub.downloads()}
    parts = [f'<h2>{say("catalogue title")}</h2><p class="quiet">{say("catalogue lead")}</p>']
    for size in SIZES:
        rows = "".join(
            _entry(one, one.id in here, fetching.get(one.id))
            for one in entries()
            if one.size == size
        )
        parts.append(f'<h3>{say(f"size {size}")}</h3><ul class="hub">{rows}</ul>')
    return "".join(parts)


def _entry(one: Entry, loaded: bool, progress: hub.Progress | None) -> str:
    """One model of the catalogue: what it does, what it needs, its terms."""
    tasks = say("every task") if len(one.tasks) == len(TASKS) else _several(one.tasks)
    facts = [
        say("to fetch", size=f"{one.gigabytes:.1f} GB"),
        say("of memory", size=f"{one.memory:.1f} GB"),
        escape(one.licence),
        both(escape(one.languages), escape(languages(one.languages))),
    ] + ([say("terms")] if one.gated else [])
    state = ""
    if progress:
        share = f"{100 * progress.done / progress.total:.0f} %"
        state = f'<span class="device"><i></i>{say("fetching")} {share}</span>'
    elif loaded:
        state = f'<span class="device ready"><i></i>{say("loaded")}</span>'
    return (
        f"<li><p><b>{escape(one.id)}</b> {state}</p>"
        f'<p class="quiet">{tasks}<br>{" · ".join(facts)}</p></li>'
    )


def _several(tasks: Sequence[str]) -> str:
    return ", ".join(say(task) for task in tasks)


def _model(card: Card, loaded: InMemory | None) -> str:
    task = say(card.task) if card.task in WORDS else escape(card.task)
    brought = say("brought by", command=card.brought_by) if card.brought_by else ""
    facts = " · ".join(
        [task, f"{card.megabytes:.1f} MB", *_facts(loaded), *filter(None, [brought])]
    )
    return (
        f'<article class="model probabilistic"><header><h3>{escape(card.id)}</h3>{_state(loaded)}'
        f'</header><p class="quiet">{facts}</p>'
        f"<details><summary>{say('model card')}</summary><pre>{escape(card.card)}</pre></details>"
        "</article>"
    )


def _other(loaded: InMemory) -> str:
    return (
        f'<article class="model probabilistic"><header><h3>{escape(loaded.info.id)}</h3>'
        f'{_state(loaded)}</header><p class="quiet">{" · ".join(_facts(loaded))}</p></article>'
    )


def _state(loaded: InMemory | None) -> str:
    if loaded is None:
        return f'<span class="device"><i></i>{say("not loaded")}</span>'
    info = loaded.info
    return (
        f'<span class="device ready"><i></i>{say("loaded")} · {escape(info.device)} · '
        f"{escape(info.dtype)}</span>"
    )


def _facts(loaded: InMemory | None) -> list[str]:
    """Its size and revision, as far as they are known: a server's are not."""
    if loaded is None or not loaded.parameters:
        return []
    return [
        explained("parameters", f"{loaded.parameters:,} {say('parameters')}"),
        explained("memory", say("of memory", size=megabytes(loaded.megabytes * 1e6))),
        f"<code>{escape(loaded.info.revision[:19])}</code>",
    ]
