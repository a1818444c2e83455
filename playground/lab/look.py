"""A look at a training: how it stands after so many steps.

In:  Look(step=30, learnt=2.1, loss=1.9, right=0.4, seconds=1.2, sample="the cook …", …).said()
Out: '{"step": 30, "learnt": 2.1, …}', all but the model, which `told` reads again
"""

import json
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class Look:
    """`learnt` is the mean loss of the batches since the last look, None at the first, `loss` that
    on what is held out, both in nats; `right` the share of gaps or labels that are right, None
    where there are none; `seconds` of processor since the beginning; `state` is the model as
    `saving.unpack` reads it, and `checkpoint` the same without what only a training needs, b""
    where this look is none that one may come back to.
    """

    step: int
    learnt: float | None
    loss: float
    right: float | None
    seconds: float
    sample: str
    parameters: int
    state: bytes = field(default=b"", repr=False)
    checkpoint: bytes = field(default=b"", repr=False)

    def said(self) -> str:
        """The look without the model, as JSON."""
        told = asdict(self)
        del told["state"], told["checkpoint"]
        return json.dumps(told, ensure_ascii=False)


def told(said: str) -> Look:
    """A look that was `said`."""
    return Look(**json.loads(said))
