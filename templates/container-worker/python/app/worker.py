"""Hands the messages of one queue to a function."""

import logging
import os
import signal
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

# How many messages are asked for at once, and how many seconds the queue may wait for the first.
BATCH = 10
WAIT = 20
# How many seconds messages in hand may take to end after the signal to stop.
GRACE = 10
# How many seconds to leave a queue alone that could not be asked.
PAUSE = 5

log = logging.getLogger(__name__)


class Worker:
    def __init__(self, sqs: Any, queue_url: str, handle: Callable[[str], None]) -> None:
        self._sqs = sqs
        self._queue_url = queue_url
        self._handle = handle
        self._in_hand = False
        self._stopping = False

    def run(self) -> None:
        """Takes messages until a signal says to stop, then lets those in hand finish."""
        for stop in (signal.SIGINT, signal.SIGTERM):
            signal.signal(stop, self._stop)
        signal.signal(signal.SIGALRM, give_up)
        log.info("working", extra={"queue": self._queue_url})
        with ThreadPoolExecutor(BATCH) as pool:
            while not self._stopping:
                messages = self._receive()
                self._in_hand = True
                list(pool.map(self._take, messages))
                self._in_hand = False
        log.info("stopped")

    def _stop(self, *_: object) -> None:
        self._stopping = True
        signal.alarm(GRACE)
        if not self._in_hand:
            # It waits for messages: nothing is lost when it leaves that.
            sys.exit(0)

    def _receive(self) -> list[dict[str, Any]]:
        try:
            received = self._sqs.receive_message(
                QueueUrl=self._queue_url, MaxNumberOfMessages=BATCH, WaitTimeSeconds=WAIT
            )
        except (BotoCoreError, ClientError):
            log.exception("cannot receive")
            time.sleep(PAUSE)
            return []
        messages: list[dict[str, Any]] = received.get("Messages", [])
        return messages

    def _take(self, message: dict[str, Any]) -> None:
        """Handles one message, and deletes it when that went well."""
        about = {"message_id": message["MessageId"]}
        try:
            self._handle(message["Body"])
        except Exception:
            # The queue gives it out again, and in the end to its dead-letter queue.
            log.exception("not handled", extra=about)
            return
        try:
            self._sqs.delete_message(
                QueueUrl=self._queue_url, ReceiptHandle=message["ReceiptHandle"]
            )
        except (BotoCoreError, ClientError):
            log.exception("handled, but not deleted: it will come again", extra=about)
            return
        log.info("handled", extra=about)


def give_up(*_: object) -> None:
    log.error("messages in hand did not end in %d seconds: they will come again", GRACE)
    # Not sys.exit, which would wait for their threads.
    os._exit(1)
