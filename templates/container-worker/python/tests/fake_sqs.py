"""As much of SQS as the worker asks for: one queue, by the JSON protocol."""

import hashlib
import json
import queue
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class FakeSqs(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.messages: queue.Queue[str] = queue.Queue()
        self.asked: list[dict[str, Any]] = []
        self.polled = threading.Event()
        self.deleting = threading.Event()
        self.deleted: list[str] = []
        self.seconds_to_delete = 0.0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def receive(self, question: dict[str, Any]) -> dict[str, Any]:
        self.asked.append(question)
        self.polled.set()
        bodies = []
        try:
            bodies.append(self.messages.get(timeout=question["WaitTimeSeconds"]))
            while len(bodies) < question["MaxNumberOfMessages"]:
                bodies.append(self.messages.get_nowait())
        except queue.Empty:
            pass
        return {"Messages": [message(body) for body in bodies]} if bodies else {}

    def delete(self, question: dict[str, Any]) -> dict[str, Any]:
        self.deleting.set()
        time.sleep(self.seconds_to_delete)
        self.deleted.append(question["ReceiptHandle"])
        return {}


def message(body: str) -> dict[str, str]:
    return {
        "MessageId": f"id of {body}",
        "ReceiptHandle": body,
        "Body": body,
        "MD5OfBody": hashlib.md5(body.encode(), usedforsecurity=False).hexdigest(),
    }


class Answer(BaseHTTPRequestHandler):
    server: FakeSqs

    def do_POST(self) -> None:
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        answers = {
            "AmazonSQS.ReceiveMessage": self.server.receive,
            "AmazonSQS.DeleteMessage": self.server.delete,
        }
        body = json.dumps(answers[self.headers["X-Amz-Target"]](question)).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/x-amz-json-1.0")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing: the output is that of the tests."""
