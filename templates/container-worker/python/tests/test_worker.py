import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from tests.fake_sqs import FakeSqs


@pytest.fixture
def sqs() -> Iterator[FakeSqs]:
    with FakeSqs() as fake:
        threading.Thread(target=fake.serve_forever, daemon=True).start()
        yield fake
        fake.shutdown()


@pytest.fixture
def worker(sqs: FakeSqs) -> Iterator[subprocess.Popen[str]]:
    """The worker in a process of its own, as the image starts it."""
    environment = {
        "QUEUE_URL": f"{sqs.url}/000000000000/messages",
        "AWS_ENDPOINT_URL": sqs.url,
        "AWS_REGION": "eu-west-1",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
    }
    with subprocess.Popen(
        [sys.executable, "-m", "app"],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        yield process
        process.kill()


def eventually(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def stop(worker: subprocess.Popen[str]) -> list[dict[str, str]]:
    """Tells the worker to stop, and reads its logs."""
    worker.terminate()
    output, _ = worker.communicate(timeout=8)
    assert worker.returncode == 0, output
    return [json.loads(line) for line in output.splitlines()]


def test_handles_and_deletes(sqs: FakeSqs, worker: subprocess.Popen[str]) -> None:
    bodies = [json.dumps({"id": str(number)}) for number in range(25)]
    for body in bodies:
        sqs.messages.put(body)
    eventually(lambda: len(sqs.deleted) == len(bodies))
    assert sorted(sqs.deleted) == sorted(bodies)
    assert sqs.asked[0]["MaxNumberOfMessages"] == 10
    assert sqs.asked[0]["WaitTimeSeconds"] == 20
    logs = stop(worker)
    assert {entry["id"] for entry in logs if entry["message"] == "event"} == set(
        map(str, range(25))
    )


def test_leaves_what_fails_to_the_queue(sqs: FakeSqs, worker: subprocess.Popen[str]) -> None:
    sqs.messages.put("no JSON")
    sqs.messages.put('{"id": "2"}')
    eventually(lambda: bool(sqs.deleted))
    assert sqs.deleted == ['{"id": "2"}']
    [failure] = [entry for entry in stop(worker) if entry["level"] == "ERROR"]
    assert failure["message_id"] == "id of no JSON"
    assert "JSONDecodeError" in failure["error"]


def test_stops_at_once_while_it_waits(sqs: FakeSqs, worker: subprocess.Popen[str]) -> None:
    assert sqs.polled.wait(10)
    told = time.monotonic()
    stop(worker)
    assert time.monotonic() - told < 2


def test_ends_what_it_has_in_hand(sqs: FakeSqs, worker: subprocess.Popen[str]) -> None:
    sqs.seconds_to_delete = 1
    for number in range(12):
        sqs.messages.put(json.dumps({"id": number}))
    assert sqs.deleting.wait(10)
    stop(worker)
    assert len(sqs.deleted) == 10
    assert len(sqs.asked) == 1
