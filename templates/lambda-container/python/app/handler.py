"""What Lambda calls."""

import logging
from typing import Any

from app import logs

logs.configure()
log = logging.getLogger(__name__)


def handler(event: dict[str, Any], context: Any) -> dict[str, str]:
    name = event.get("name")
    if not isinstance(name, str) or not name:
        raise ValueError("the event has no name")
    log.info("greeted", extra={"request_id": context.aws_request_id})
    return {"greeting": f"Hello, {name}!"}
