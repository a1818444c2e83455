"""Requests to an OpenAI-compatible server: time-outs, tries again, and each failure as a sentence.

In:  Connection("http://127.0.0.1:8000/v1").stream("/chat/completions", {"model": …})
Out: {"choices": [{"delta": {"content": "Red"}, …}]}, {"choices": …}, …

What the server is sent and answers is JSON; a stream is server-sent events, each of them JSON.
"""

import socket
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx2

from playground.errors import ModelError
from playground.json_text import read_json
from playground.models import server_address, server_errors
from playground.stopping import cut_off

CONNECT = 5.0
"""Seconds a server has to take a connection."""
SILENCE = 120.0
"""Seconds until the first token, and from one to the next; a long prompt takes a while to read."""
PAUSES = (0.5, 1.0, 2.0)
"""Seconds before each further try, where the server does not say how long to wait."""
PATIENCE = 20.0
"""The longest wait that a server may ask for, in seconds."""
BUSY = (429, 502, 503, 504)


class Connection:
    """One server, its connections kept open; ask it from any thread."""

    def __init__(self, base: str) -> None:
        key = server_address.key(base)
        self.base = base
        self._has_key = bool(key)
        self._client = httpx2.Client(
            headers={"Authorization": f"Bearer {key}"} if key else {},
            timeout=httpx2.Timeout(SILENCE, connect=CONNECT),
        )
        weakref.finalize(self, self._client.close)

    def models(self) -> dict[str, str]:
        """The ids of the server's models, each with whom it says they are owned by.

        Raises ModelError where there are none or it does not say.
        """
        with self._sent("GET", "/models") as response:
            answer = self._parsed(response.read().decode(errors="replace"))
        try:
            known = {str(one["id"]): str(one.get("owned_by")) for one in answer["data"]}
        except (KeyError, TypeError, AttributeError) as error:
            raise server_errors.foreign(self.base, "it lists no models") from error
        if not known:
            raise server_errors.NoModelsError(
                f"{self.base} lists no model; load one there, or name one it can load: "
                f"{self.base}#model-id"
            )
        return known

    def ask(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """The answer to one request, to a path of the API or a whole address on that server.

        Raises ModelError; StatusError where the server says no.
        """
        with self._sent("POST", path, body) as response:
            return self._parsed(response.read().decode(errors="replace"))

    def stream(self, path: str, body: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """The events that answer a request, as they come; closing the iterator ends the request.

        Raises ModelError; StatusError, before the first event, where the server says no.
        """
        with self._sent("POST", path, body) as response:
            kind = response.headers.get("content-type", "")
            if "text/event-stream" not in kind:
                raise server_errors.foreign(
                    self.base, f"it sends {kind or 'something'} where a stream is due"
                )
            heard, begun = time.monotonic(), False
            for line in response.iter_lines():
                if line.startswith("data:"):
                    said = line.removeprefix("data:").strip()
                    if said == "[DONE]":
                        return
                    event = self._parsed(said)
                    if "error" in event:
                        raise server_errors.failed_writing(self.base, event)
                    yield event
                    heard, begun = time.monotonic(), True
                elif time.monotonic() - heard > SILENCE:  # comments alone, to keep the line open
                    raise server_errors.silent(self.base, SILENCE, begun=begun)

    @contextmanager
    def _sent(
        self, method: str, path: str, body: dict[str, Any] | None = None
    ) -> Iterator[httpx2.Response]:
        """A successful answer, its body not yet read; a busy server has been asked again."""
        line = _Line()
        with cut_off(line.cut):
            response = self._tried(method, path, body, line)
            line.reaches(response.extensions["network_stream"])
            yield from self._read(response)

    def _read(self, response: httpx2.Response) -> Iterator[httpx2.Response]:
        try:
            yield response
        except httpx2.TimeoutException as error:
            begun = response.num_bytes_downloaded > 0
            raise server_errors.silent(self.base, SILENCE, begun=begun) from error
        except httpx2.RequestError as error:
            raise server_errors.broken(self.base) from error
        finally:
            response.close()

    def _tried(
        self, method: str, path: str, body: dict[str, Any] | None, line: "_Line"
    ) -> httpx2.Response:
        cause: Exception | None
        for pause in (*PAUSES, None):
            try:
                url = path if path.startswith(self.base.removesuffix("/v1")) else self.base + path
                request = self._client.build_request(
                    method, url, json=body, extensions={"trace": line.traced}
                )
                response = self._client.send(request, stream=True)
            except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
                late = isinstance(error, httpx2.ConnectTimeout)
                why = f"nothing within {CONNECT:g} s" if late else str(error)
                problem, wait, cause = server_errors.unreachable(self.base, why), pause, error
            except httpx2.TimeoutException as error:
                raise server_errors.silent(self.base, SILENCE, begun=False) from error
            except httpx2.RequestError as error:
                raise server_errors.broken(self.base) from error
            else:
                if response.is_success:
                    return response
                problem, cause = self._problem(response, path, body or {}), None
                wait = (_asked(response) or pause) if response.status_code in BUSY else None
            if wait is None or pause is None or wait > PATIENCE:
                raise problem from cause
            time.sleep(wait)
        raise AssertionError("the last try has no pause")

    def _problem(self, response: httpx2.Response, path: str, body: dict[str, Any]) -> ModelError:
        """What to say of an answer that is no success; closes it."""
        try:
            text = response.read().decode(errors="replace")
        except httpx2.RequestError:
            text = ""
        finally:
            response.close()
        return server_errors.status(
            self.base,
            response.status_code,
            text,
            path=path,
            model=body.get("model", ""),
            known=self.models() if response.status_code == 404 and body else (),
            key=self._has_key,
        )

    def _parsed(self, said: str) -> dict[str, Any]:
        try:
            found = read_json(said)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            what = f"it sends “{server_errors.short(said, 40)}”, which is no JSON object"
            raise server_errors.foreign(self.base, what)
        return found


class _Line:
    """The sockets that a request went over, so that another thread can end a wait for an answer."""

    def __init__(self) -> None:
        self._sockets: list[socket.socket] = []

    def traced(self, event: str, values: dict[str, Any]) -> None:
        """What the client tells of its work: a new connection is one of this line's."""
        if event.endswith("connect_tcp.complete"):
            self.reaches(values["return_value"])

    def reaches(self, stream: Any) -> None:
        """The request goes over this network stream."""
        self._sockets.append(stream.get_extra_info("socket"))

    def cut(self) -> None:
        """Shut the sockets; what reads from them fails."""
        for one in self._sockets:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)


def _asked(response: httpx2.Response) -> float | None:
    """How many seconds the server asks to wait (Retry-After: a number, or a date)."""
    said = response.headers.get("retry-after", "")
    if said.isdecimal():
        return float(said)
    try:
        return max(0.0, (parsedate_to_datetime(said) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
