"""Which models somebody at the page may use, and which he sees."""

from pathlib import Path

from gradio import Request
from starlette.requests import Request as HttpRequest

from playground.models.classifier import Classifier
from playground.models.for_visitors import ForVisitors
from playground.models.pool import Pool
from playground.ui.desk import Desk
from playground.ui.models_tab import models_view
from playground.ui.server.rights import desk_of
from storage.log import SqliteLog
from tests.models.test_models import save_tiny


def test_a_stranger_and_nobody_have_a_visitors_models(db: Path) -> None:
    desk = Desk(SqliteLog(), ForVisitors(Pool()))
    far = Request(HttpRequest({"type": "http", "client": ("203.0.113.7", 1), "headers": []}))
    assert desk_of(desk, far) is desk
    assert desk_of(desk, None) is desk


def test_a_visitor_does_not_see_which_folders_the_owner_has_loaded(tmp_path: Path) -> None:
    pool, folder = Pool(), str(save_tiny(tmp_path))
    pool.load(folder, Classifier)
    pool.load("embedded/sentiment", Classifier)
    assert folder in models_view(pool.loaded(), owner=True)
    assert folder not in models_view(pool.loaded(), owner=False)
    assert "embedded/sentiment" in models_view(pool.loaded(), owner=False)
