"""A conversation as one JSON object, its runs in the form that the command line prints.

In:  as_json(Conversation("c7…", …), (LoggedTurn(0, …, (trace, other)),))
Out: {"conversation": "c7…", "title": …, "turns": [{"number": 0, "at": …, "said": {…}, "traces": […
"""

import json
from collections.abc import Sequence

from playground.json_form import as_dict
from playground.log import Conversation, LoggedTurn
from playground.text.characters import halves_escaped


def as_json(conversation: Conversation, turns: Sequence[LoggedTurn]) -> str:
    """The conversation as JSON text, indented, with its turns in order."""
    values = {
        "conversation": conversation.id,
        "title": conversation.title,
        "at": conversation.at,
        "touched": conversation.touched,
        "turns": [
            {
                "number": turn.number,
                "at": turn.at,
                "said": dict(turn.said),
                "traces": [as_dict(trace) for trace in turn.traces],
            }
            for turn in turns
        ],
    }
    return halves_escaped(json.dumps(values, ensure_ascii=False, indent=2)) + "\n"
