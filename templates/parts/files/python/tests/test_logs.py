import json
import logging
import subprocess
import sys

from app.logs import JsonFormatter


def test_a_record_is_one_line_of_json_with_what_was_added_to_it() -> None:
    record = logging.makeLogRecord(
        {
            "name": "shop",
            "levelname": "INFO",
            "msg": "two\nlines of %s",
            "args": ("text",),
            "order": 7,
        }
    )
    line = JsonFormatter().format(record)
    assert "\n" not in line
    entry = json.loads(line)
    assert entry.pop("time").endswith("+00:00")
    assert entry == {"level": "INFO", "logger": "shop", "message": "two\nlines of text", "order": 7}


def test_what_nobody_caught_is_logged_and_ends_in_failure() -> None:
    program = "from app import logs; logs.configure(); raise ValueError('no such order')"
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    entry = json.loads(ended.stdout)
    assert entry["level"] == "CRITICAL"
    assert "ValueError: no such order" in entry["error"]
    assert (ended.returncode, ended.stderr) == (1, "")
