"""Logs: one JSON object a line on standard output."""

import json
import logging
import sys
from datetime import UTC, datetime

# What every record has. The rest was given by `extra`.
{% if values.port %}
STANDARD = {*vars(logging.makeLogRecord({})), "color_message"}
{% else %}
STANDARD = set(vars(logging.makeLogRecord({})))
{% endif %}


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        entry |= {key: value for key, value in vars(record).items() if key not in STANDARD}
        if record.exc_info:
            entry["error"] = self.formatException(record.exc_info)
        return json.dumps(entry, default=str)


def configure() -> None:
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    # What nobody caught is no exception from that.
    log = logging.getLogger(__name__)
    sys.excepthook = lambda *error: log.critical("failed", exc_info=error)
