"""The page: a header, six tabs, the endpoints.

In:  serve(build(log, models, workers), log, models, workers, token="kq3V…")
Out: the page on http://127.0.0.1:7860, until Ctrl-C; for its owner at /?owner=kq3V…
"""

import logging
import os
import signal
import sys
import threading
from contextlib import suppress
from functools import partial
from typing import Any

import click
import gradio as gr
from starlette.middleware import Middleware

from playground import in_flight
from playground.comparisons import Comparisons
from playground.errors import ModelError
from playground.explain.vocabulary import vocabularies
from playground.log import Log
from playground.models.devices import other_than_cpu
from playground.models.for_visitors import ForVisitors
from playground.models.pool import InMemory, Pool
from playground.registry import solvers
from playground.route import ruled
from playground.text.documents import MAX_MEGABYTES
from playground.trainings import Trainings
from playground.ui.about import about
from playground.ui.arrival import Arrival
from playground.ui.ask_events import AskEvents
from playground.ui.ask_tab import AskTab
from playground.ui.compare_tab import CompareTab
from playground.ui.desk import Asked, Desk
from playground.ui.drawer import Drawer
from playground.ui.events import QUICK, on
from playground.ui.keys import keys_view
from playground.ui.lab_tab import LabTab
from playground.ui.labels import Labels
from playground.ui.log_tab import LogTab
from playground.ui.models_tab import device, models_view
from playground.ui.server.bound_sessions import BoundSessions
from playground.ui.server.calls import CheckedBlocks, CheckedCalls
from playground.ui.server.comparing import Comparing
from playground.ui.server.door import OF_ALL
from playground.ui.server.endpoints import add_endpoints
from playground.ui.server.learning import Learning
from playground.ui.server.open_routes import OpenRoutes
from playground.ui.server.other_sites import OtherSites
from playground.ui.server.owner import OwnerDoor
from playground.ui.server.sessions import kept_small
from playground.ui.server.traffic import Traffic
from playground.ui.server.uploads import OneDocument, private_folder
from playground.ui.server.visitor import VisitorCookie, is_owner
from playground.ui.theme import STYLES, drawing, head, theme
from playground.ui.tour import Tour
from playground.ui.words.page import say, word
from playground.workers.nursery import FIRST
from playground.workers.place import Workers

THREADS = OF_ALL + 40
"""One for each question that may be unanswered, and some for what is over at once."""

MOST_WAITING = 300
"""Events of the page, such as clicks, that wait to be handled. Questions wait in lanes."""

SECONDS_TO_END = 10.0
"""So long the questions in flight may still take when the server has to end."""

SECONDS_BEFORE_WARMING = 1.0
"""The page is answered first; loading models in the same process would slow that down."""

SECONDS_BETWEEN_SIGNALS = 1.0
"""So late Ctrl-C may be seen at worst: a signal that comes as a wait begins does not end it."""

SECONDS_BETWEEN_LOOKS = 3.0
"""How often the header looks whether a model has been loaded by now."""


def build(
    log: Log,
    models: Pool,
    workers: Workers | None = None,
    elsewhere: Asked | None = None,
    *,
    comparisons: Comparisons | None = None,
    trainings: Trainings | None = None,
) -> CheckedBlocks:
    """The page as Gradio's blocks, not yet launched; all is asked in this process without workers.

    `elsewhere` is where questions are asked, if not of the workers; `comparisons` are where whole
    sets of them are kept, without which there is no tab for those; so are `trainings`, which need
    workers.
    """
    private_folder()
    elsewhere = elsewhere or (workers.ask if workers else None)
    desk = Desk(log, ForVisitors(models), elsewhere, workers)
    loaded = partial(_loaded, models, workers)
    labels = Labels()
    blocks = CheckedBlocks(title=word("title", "en"), analytics_enabled=False, fill_width=True)
    with blocks:
        drawer = Drawer(desk, labels)
        with gr.Row(elem_id="top"):
            drawing(_brand(), elem_id="brand")
            drawer.button(labels)
            language = gr.Radio(
                [("EN", "en"), ("中文", "zh")], value="en", show_label=False,
                label=word("language", "en"), elem_id="language", container=False,
            )  # fmt: skip
            labels.add(language, label="language")
            drawing(keys_view(), elem_id="help")
            drawing(_theme_button(), elem_id="theme")
            drawing(_present_end(), elem_id="present-end")
            where = drawing(device(loaded()), elem_id="device")
        with gr.Tabs(selected="ask-page", elem_id="pages") as pages:
            with _tab("ask", labels):
                AskEvents(ask_tab := AskTab(desk, labels, language)).listen(language)
            if comparisons:
                blocks.comparing = Comparing(comparisons, desk)
                with _tab("compare", labels) as compare_page:
                    CompareTab(desk, blocks.comparing, labels).listen(compare_page, language)
            if trainings and workers:
                with _tab("lab", labels) as lab_page:
                    trainings.halt()
                    learning = Learning(trainings, workers.train)
                    known = partial(vocabularies, desk.models)
                    LabTab(learning, workers.examine, workers.cost, known, labels).listen(
                        lab_page, language
                    )
            with _tab("log", labels) as log_page:
                log_tab = LogTab(desk, labels)
            with _tab("models", labels) as models_page:
                catalogue = drawing("", elem_id="catalogue")
            with _tab("about", labels):
                drawing(about(), elem_id="about-text")
        tour = Tour(labels)
        arrival = Arrival(desk, ask_tab, pages)
        arrival.listen(blocks)
        drawer.listen()
        log_tab.listen(log_page, language, blocks)
        tour.listen()

        def looked(request: gr.Request) -> tuple[str, str]:
            return models_view(loaded(), is_owner(request)), device(loaded())

        on(
            models_page.select,
            looked,
            None,
            [catalogue, where],
            **QUICK,
        )
        on(
            language.change, None, language, labels.controls,
            js="language => { speak(language); return labelled(language); }", **QUICK,
        )  # fmt: skip
        on(
            blocks.load,
            None,
            None,
            [language, *labels.controls],
            js=f"() => {{ begin(); openTab(); apiAtOnce(); labelled = labelsOf({labels.in_all()}); "
            "const language = spoken(); return [language, ...labelled(language)]; }",
        )
        pulse = gr.Timer(SECONDS_BETWEEN_LOOKS)
        on(
            pulse.tick,
            lambda: (device(loaded()), gr.Timer(active=not loaded())),
            None, [where, pulse], **QUICK,
        )  # fmt: skip
        add_endpoints(desk, blocks.comparing)
    return blocks


def serve(
    blocks: CheckedBlocks,
    log: Log,
    models: Pool,
    workers: Workers,
    *,
    host: str | None = None,
    port: int | None = None,
    token: str = "",
) -> None:
    """Serve a page that was built until Ctrl-C or SIGTERM, and print its address.

    Workers start behind it. At the end no new question is taken, and those in flight have
    `SECONDS_TO_END`; what is cut then is in the log as stopped.

    Without host and port Gradio's own defaults hold, which a Space sets by its environment. The
    address makes a browser the owner's by `token`; without one nobody is the owner in a browser.
    """
    warming = threading.Timer(SECONDS_BEFORE_WARMING, _warm, (blocks, models, workers))
    warming.daemon = True
    blocks.queue(default_concurrency_limit=8, max_size=MOST_WAITING, api_open=False)
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        blocks.launch(
            server_name=host, server_port=port, prevent_thread_lock=True, quiet=True,
            max_threads=THREADS, **serving(log, token),
        )  # fmt: skip
        key = "" if "SPACE_ID" in os.environ or not token else f"?owner={token}"
        click.echo(f"The page is at {blocks.local_url}{key} until Ctrl-C.")
        warming.start()
        closed = threading.Event()
        while not closed.wait(SECONDS_BETWEEN_SIGNALS):
            pass
    except KeyboardInterrupt:
        warming.cancel()
        _end(blocks, workers)


def _end(blocks: gr.Blocks, workers: Workers) -> None:
    """Let what is in flight end; Ctrl-C once more cuts it at once."""
    in_flight.close()
    with suppress(KeyboardInterrupt):
        in_flight.wait(SECONDS_TO_END)
    cut = in_flight.cut()
    blocks.close(verbose=False)
    workers.close()
    left = f" What was not over is in the log as stopped: {cut:,}." if cut else ""
    click.echo(f"\nThe page is closed.{left}")
    if cut:  # a thread that is at work would keep the process alive
        logging.shutdown()
        sys.stdout.flush()
        os._exit(0)


def serving(log: Log, token: str = "") -> dict[str, Any]:
    """What the page needs of Gradio's server: its look, and who is who at its doors."""
    return {
        "theme": theme(),
        "css_paths": STYLES,
        "head": head(),
        "footer_links": ["api"],  # opens /?view=api; the footer itself is not shown
        "run_history": False,
        "ssr_mode": False,
        "pwa": False,
        "max_file_size": f"{MAX_MEGABYTES}mb",
        "enable_monitoring": False,
        "app_kwargs": {
            "middleware": [
                Middleware(OpenRoutes),
                Middleware(OtherSites),
                Middleware(OwnerDoor, token=token),
                Middleware(BoundSessions),
                Middleware(VisitorCookie),
                Middleware(Traffic),
                Middleware(CheckedCalls),
                Middleware(OneDocument),
            ],
            "lifespan": kept_small(log),
        },
    }


def _tab(name: str, labels: Labels) -> gr.Tab:
    key = f"tab {name}"
    tab = gr.Tab(
        word(key, "en"), id=f"{name}-page", elem_id="log" if name == "log" else f"{name}-page"
    )
    labels.add(tab, label=key)
    return tab


def _warm(blocks: CheckedBlocks, models: Pool, workers: Workers) -> None:
    """What the first question needs: the solvers, the workers, and the models of this process.

    Comparisons that an earlier server left go on. Where the page is closed meanwhile it ends.
    """
    solvers()
    try:
        workers.start()
    except ModelError:
        return  # whoever asks first starts them again, and is told where they cannot
    if blocks.comparing:
        blocks.comparing.resume()
    for text in FIRST:  # what is typed is taken apart in this process
        ruled(text, "")
    models.warm_writers()
    if other_than_cpu():
        models.warm_networks()


def _loaded(models: Pool, workers: Workers | None) -> list[InMemory]:
    """The models in memory, here and in the workers."""
    return [*(workers.loaded() if workers else []), *models.loaded()]


def _brand() -> str:
    mark = (
        '<svg viewBox="0 0 28 20" aria-hidden="true"><path class="r" d="M7 3v6M7 9l-4 6M7 9l4 6"/>'
        '<path class="p" d="M14 17c4 0 4-13 6.500-13s2.500 13 6.500 13"/></svg>'
    )
    return f"<h1>{mark}{say('title')}</h1>"


def _present_end() -> str:
    """The way out of a presentation, which shows nowhere else."""
    return f'<button type="button" data-present-end>{say("present end")}</button>'


def _theme_button() -> str:
    name = f"<span>{say('theme')}</span>"
    return f'<button type="button" data-theme-switch><i aria-hidden="true"></i>{name}</button>'
