"""What the worker is for."""

import json
import logging

log = logging.getLogger(__name__)


def handle(body: str) -> None:
    """Handles one message. A queue may give the same one twice: doing it again must do no harm."""
    event = json.loads(body)
    log.info("event", extra={"id": event["id"]})
