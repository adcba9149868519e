import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection

import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from app.routes import SERVICE, create_app
from app.server import serve


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def ask(port: int, method: str, path: str) -> tuple[int, str]:
    """Asks until the service listens."""
    for _ in range(100):
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request(method, path)
        except ConnectionRefusedError:
            time.sleep(0.1)
            continue
        response = connection.getresponse()
        return response.status, response.read().decode()
    raise AssertionError("the service does not listen")


def healthcheck(port: int) -> int:
    command = [sys.executable, "-m", "app.healthcheck"]
    return subprocess.run(command, env={**os.environ, "PORT": str(port)}, check=False).returncode


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """The service in a process of its own, as the image starts it."""
    port = free_port()
    with subprocess.Popen(
        [sys.executable, "-m", "app"],
        env={**os.environ, "PORT": str(port)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as service:
        try:
            ask(port, "GET", "/healthz")
            yield port
            service.terminate()
            output, _ = service.communicate(timeout=5)
        finally:
            service.kill()
    assert service.returncode == 0
    assert [json.loads(line)["level"] for line in output.splitlines()]
    assert healthcheck(port) != 0


@pytest.mark.parametrize(
    ("method", "path", "status", "body"),
    [
        ("GET", "/healthz", 200, '{"status":"ok"}'),
        ("GET", "/", 200, '{"service":"' + SERVICE + '"}'),
        ("GET", "/nothing-here", 404, "Not Found"),
        ("POST", "/healthz", 405, "Method Not Allowed"),
    ],
)
def test_routes(port: int, method: str, path: str, status: int, body: str) -> None:
    assert ask(port, method, path) == (status, body)


def test_healthcheck(port: int) -> None:
    assert healthcheck(port) == 0


@pytest.fixture
def signals() -> Iterator[None]:
    """Keeps the signals of a test from the process that runs it."""
    stops = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(stop, signal.SIG_IGN) for stop in stops]
    yield
    for stop, handler in zip(stops, before, strict=True):
        signal.signal(stop, handler)


@pytest.mark.usefixtures("signals")
def test_requests_under_way_end_first() -> None:
    async def slow(_: Request) -> JSONResponse:
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.sleep(0.5)
        return JSONResponse({"slow": True})

    app = create_app()
    app.routes.append(Route("/slow", slow))
    port = free_port()
    with ThreadPoolExecutor() as pool:
        answer = pool.submit(ask, port, "GET", "/slow")
        with pytest.raises(SystemExit) as ended:
            serve(app, port)
    assert answer.result() == (200, '{"slow":true}')
    assert ended.value.code == 0
