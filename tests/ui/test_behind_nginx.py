"""Behind a real nginx, with the file of docs/server.md and with `proxy_pass` alone, a stranger
is a stranger."""

import json
import os
import re
import shutil
import ssl
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, HTTPSHandler, Request, build_opener

import pytest
from ports import OWNER, free_port, wait

DOCUMENT = (Path(__file__).parents[2] / "docs" / "server.md").read_text(encoding="utf-8")
[DOCUMENTED] = re.findall(r"```nginx\n(.*?)```", DOCUMENT, re.DOTALL)
WHOLE = """
daemon off; pid nginx.pid; error_log error.log; {user}
events {{ }}
http {{
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u;
    scgi_temp_path s;
    access_log off;
    {documented}
    server {{ listen 127.0.0.1:{bare}; location / {{ proxy_pass {page}; }} }}
}}
"""


@dataclass(frozen=True)
class Proxy:
    """Where nginx listens: by the document's file, and with nothing but `proxy_pass`."""

    documented: str
    bare: str
    access_log: Path


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def get(url: str, cookie: str = "", data: bytes | None = None) -> HTTPResponse | HTTPError:
    """The answer as it comes: no redirect is followed, and the certificate is our own."""
    opener = build_opener(_Stay, HTTPSHandler(context=ssl._create_unverified_context()))
    headers = {"Cookie": cookie} if cookie else {}
    if data:
        headers["Content-Type"] = "application/json"
    try:
        return opener.open(Request(url, data, headers), timeout=60)
    except HTTPError as answer:
        return answer


def called(address: str, endpoint: str, cookie: str, **values: object) -> list[dict[str, object]]:
    """What an endpoint of the page answers."""
    posted = f"{address}gradio_api/call/v2/{endpoint}"
    with get(posted, cookie, json.dumps(values).encode()) as answer:
        event = json.load(answer)["event_id"]
    with get(f"{posted}/{event}", cookie) as stream:
        [found] = json.loads(stream.read().decode().rpartition("data: ")[2])
    return found


@pytest.fixture(scope="module")
def proxy(address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    folder = tmp_path_factory.mktemp("nginx")
    make = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost"
    subprocess.run(
        ["openssl", *make.split(), "-keyout", "key", "-out", "pem"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    documented, bare = free_port(), free_port()
    ours = DOCUMENTED
    for theirs, mine in {
        "listen 443": f"listen 127.0.0.1:{documented}",
        "/etc/ssl/play.example.org.": f"{folder}/",
        "/var/log/nginx/playground.log": f"{folder}/access.log",
        "http://127.0.0.1:7860": address.rstrip("/"),
    }.items():
        assert theirs in ours
        ours = ours.replace(theirs, mine)
    user = "user root;" if os.getuid() == 0 else ""
    whole = WHOLE.format(user=user, documented=ours, bare=bare, page=address.rstrip("/"))
    (folder / "nginx.conf").write_text(whole)
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert nginx, "make test installs nginx"
    command = [nginx, "-p", str(folder), "-e", "error.log", "-c", "nginx.conf"]
    subprocess.run([*command, "-t", "-q"], check=True)
    with subprocess.Popen(command) as server:
        try:
            wait(f"http://127.0.0.1:{bare}/")
            yield Proxy(
                f"https://localhost:{documented}/",
                f"http://127.0.0.1:{bare}/",
                folder / "access.log",
            )
        finally:
            server.terminate()


@pytest.fixture(params=["documented", "bare"])
def behind(proxy: Proxy, request: pytest.FixtureRequest) -> str:
    """The page's address behind nginx."""
    return str(getattr(proxy, request.param))


ANN, BEN = (f"playground_visitor={one * 43}" for one in "AB")


def test_a_stranger_sees_his_own_runs_and_nobody_elses(behind: str) -> None:
    asked = called(behind, "ask", ANN, text="Tarn is deep.", context="Tarn is deep.", mode="rules")
    assert asked[0]["id"] in [one["id"] for one in called(behind, "history", ANN, words="Tarn")]
    assert called(behind, "history", BEN, words="Tarn") == []
    assert called(behind, "history", "", words="Tarn") == []


def test_the_owners_address_works_from_outside(behind: str) -> None:
    with get(f"{behind}?owner={OWNER}") as answer:
        assert (answer.status, answer.headers["location"]) == (303, "./")
        cookie = answer.headers["set-cookie"].partition(";")[0]
        assert ("Secure" in answer.headers["set-cookie"]) is behind.startswith("https")
    called(behind, "ask", ANN, text="Mere is deep.", context="Mere is deep.", mode="rules")
    assert called(behind, "history", cookie, words="Mere")


def test_the_token_is_not_in_the_documented_access_log(proxy: Proxy) -> None:
    with get(f"{proxy.documented}?owner={OWNER}"), get(f"{proxy.documented}?owner=marker"):
        pass
    logged = proxy.access_log.read_text()
    assert "GET / 303" in logged
    assert OWNER not in logged
    assert "marker" not in logged


def test_the_page_behind_it_names_its_addresses_as_the_browser_has_them(proxy: Proxy) -> None:
    with get(f"{proxy.documented}config") as answer:
        assert json.load(answer)["root"] == proxy.documented.rstrip("/")
