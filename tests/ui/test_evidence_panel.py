"""Which view of what an answer rests on is open once the answer is there."""

from pathlib import Path
from threading import Event

import gradio as gr
import pytest

from playground.models.pool import Pool
from playground.ui.conversation import Chosen, Turns
from playground.ui.desk import Desk, Form
from playground.ui.evidence_panel import EvidencePanel
from playground.ui.labels import Labels
from storage.log import SqliteLog

CHOSEN = Chosen(0, "rules")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(SqliteLog(tmp_path / "log.db"), Pool())


@pytest.fixture
def panel(desk: Desk) -> EvidencePanel:
    with gr.Blocks():
        return EvidencePanel(desk, Labels())


@pytest.fixture
def turns(desk: Desk) -> Turns:
    form = Form("Is Bob kind?", "Bob is big. All big people are kind.", mode="rules")
    *_, (turns, _) = desk.ask(form, (), "me", Event())
    return turns


def test_the_view_that_was_open_stays_and_so_does_one_clicked_meanwhile(panel, turns):
    assert not {panel.tabs, panel.open} & panel.show(turns, CHOSEN, "proof").keys()


def test_a_view_with_nothing_to_show_gives_way_to_one_that_has(panel, turns):
    assert panel.show(turns, CHOSEN, "attention")[panel.open] == "proof"
