"""The models that a visitor may name: those of a list, fetched without the owner's HF_TOKEN.

In:  ForVisitors(Pool()).load("/etc", Classifier)
Out: ModelError("That model cannot be chosen here. Choose one …"), whatever /etc may be

The list is what the Models tab offers, and what PLAYGROUND_MODELS adds: ids of the hub, separated
by commas or spaces, or * for every one. Servers are those of PLAYGROUND_SERVERS. A folder is for
the owner of the machine alone, who uses the `Pool` itself. This is the one place where that is
decided: the page, its endpoints and the solvers have no models but those they are handed.
"""

import os
import re
from collections.abc import Collection
from pathlib import Path

from playground.core import L
from playground.errors import ModelError
from playground.models import base, server_address
from playground.models.catalogue import entries
from playground.models.pool import Pool
from playground.models.shipped import NAME

VARIABLE = "PLAYGROUND_MODELS"
HUB_ID = re.compile(r"\w[\w.-]{0,95}/\w[\w.-]{0,95}(@\w[\w./-]{0,99})?")
OTHERS = (
    "That model cannot be chosen here. Choose one that the Models tab lists; whoever runs this "
    f"playground may add ids of the hub to {VARIABLE}, and servers to PLAYGROUND_SERVERS."
)


class ForVisitors:
    """A view of a pool through which only listed models are seen; see `core.Models`."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool

    def load(self, model_id: str, kind: type[L]) -> L:
        """As `Pool.load`. Raises ModelError, always the same, where the model is not listed."""
        return self.pool.load(_listed(model_id), kind, trusted=False)

    def folder(self, model_id: str) -> Path:
        """As `Pool.folder`. Raises ModelError, always the same, where the model is not listed."""
        return self.pool.folder(_listed(model_id), trusted=False)

    def keep_only(self, ids: Collection[str]) -> None:
        """As `Pool.keep_only`."""
        self.pool.keep_only(ids)


def is_offered(model_id: str) -> bool:
    """Whether a visitor may name the model. Nothing is looked up, on this machine or elsewhere."""
    if "://" in model_id:
        return server_address.is_listed(model_id)
    if model_id.startswith("embedded/"):
        return bool(NAME.fullmatch(model_id.removeprefix("embedded/")))
    added = os.environ.get(VARIABLE, "").replace(",", " ").split()
    if not HUB_ID.fullmatch(model_id):
        return False
    offered = {base.ID, *(one.id for one in entries()), *added}
    return model_id in offered or "*" in offered


def _listed(model_id: str) -> str:
    if not is_offered(model_id):
        raise ModelError(OTHERS)
    return model_id
