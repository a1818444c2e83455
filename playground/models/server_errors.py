"""What to say when a model server fails: for each way a sentence with a way out.

In:  status("http://127.0.0.1:8000/v1", 404, "…", model="Qwen/Qwen3-8", known=["Qwen/Qwen3-8B"])
Out: StatusError("http://127.0.0.1:8000/v1 has no model Qwen/Qwen3-8; it has: Qwen/Qwen3-8B.")
"""

import json
import re
from collections.abc import Collection
from typing import Any

from playground.errors import ModelError
from playground.json_text import read_json
from playground.models.server_address import FORM

TOO_LONG = re.compile(
    r"context (length|size|window)|context_(length|size)|maximum (model )?length|"
    r"tokens \+ .max_new_tokens|max_model_len",
    re.IGNORECASE,
)


class NoModelsError(ModelError):
    """The server lists no model, though it may have some."""


class StatusError(ModelError):
    """The server answered, and what it answered is that it does not do this."""


def unreachable(base: str, why: str) -> ModelError:
    """Nobody took the connection."""
    return ModelError(f"No server answers at {base} ({why}); start it, or check host and port.")


def silent(base: str, seconds: float, *, begun: bool) -> ModelError:
    """Nothing came for so long; `begun`: after a part of the answer had come."""
    what = "stopped in the middle of its answer" if begun else "did not begin to answer"
    return ModelError(
        f"{base} {what}: nothing came for {seconds:g} s; it may be overloaded or stuck, so ask "
        "again later or look into its log."
    )


def broken(base: str) -> ModelError:
    """The answer has no end."""
    return ModelError(
        f"{base} broke off in the middle of its answer; ask again, and if it does so again, "
        "look into the server's log."
    )


def failed_writing(base: str, event: Any) -> ModelError:
    """An error came in place of the next piece."""
    return ModelError(f"{base} failed while it was writing: {message(event)}")


def foreign(base: str, what: str) -> ModelError:
    """Something answers that is no model server."""
    return ModelError(
        f"{base} answers, but not as an OpenAI-compatible server: {what}. Check the address, "
        f"which mostly looks like {FORM}"
    )


def status(
    base: str, code: int, text: str, *, path: str, model: str, known: Collection[str], key: bool
) -> ModelError:
    """An answer with a status other than success: HTTP's `code` and the answer's `text`.

    `known` are the models the server has, where it was asked for `model` and has not found it;
    `key` says whether it was shown a key.
    """
    said = spoken(text)
    if code in (401, 403) and key:
        sentence = f"{base} does not take the key in PLAYGROUND_SERVER_KEY or OPENAI_API_KEY."
    elif code in (401, 403):
        sentence = (
            f"{base} asks for a key ({said}): set PLAYGROUND_SERVERS={base} and "
            "PLAYGROUND_SERVER_KEY, and start the playground again."
        )
    elif code == 404 and known and model not in known:
        sentence = f"{base} has no model {model}; it has: {', '.join(known)}."
    elif code == 404:
        return foreign(base, f"it knows no {path} there (404)")
    elif code < 400:
        return foreign(base, f"it points to another address ({code}), which is not followed")
    elif code == 413 or TOO_LONG.search(said):
        sentence = (
            f"This is longer than {base} reads at once; shorten it, lower max_new_tokens, or start "
            f"the server with a longer context. It says: {said}"
        )
    elif code == 429:
        sentence = f"{base} has too many requests (429: {said}); ask again later."
    elif code >= 500:
        sentence = f"{base} failed ({code}: {said}); ask again later or look into its log."
    else:
        sentence = f"{base} refused the request ({code}): {said}"
    return StatusError(sentence)


def spoken(text: str) -> str:
    """What a failed server says, out of whatever form it says it in."""
    try:
        return message(read_json(text))
    except ValueError:
        return short(text) or "it says nothing more"


def message(said: Any) -> str:
    """The sentence inside `{"error": {"message": …}}`, `{"detail": …}` and the like."""
    while isinstance(said, dict):
        inner = [said[name] for name in ("error", "message", "detail") if said.get(name)]
        if not inner:
            break
        said = inner[0]
    return short(said if isinstance(said, str) else json.dumps(said))


def short(text: str, longest: int = 300) -> str:
    """A text in one line, cut where it is too long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
