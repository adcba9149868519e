import json
import subprocess
import sys
from types import SimpleNamespace

import pytest

from app.handler import handler

CONTEXT = SimpleNamespace(aws_request_id="1-2-3")


def test_greets() -> None:
    assert handler({"name": "Ada"}, CONTEXT) == {"greeting": "Hello, Ada!"}


def test_logs_json_with_the_id_of_the_request() -> None:
    program = "from tests.test_handler import *; test_greets()"
    output = subprocess.check_output([sys.executable, "-c", program], text=True)
    entry = json.loads(output)
    assert (entry["message"], entry["request_id"]) == ("greeted", "1-2-3")


@pytest.mark.parametrize("event", [{}, {"name": ""}, {"name": 7}])
def test_refuses_an_event_without_a_name(event: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no name"):
        handler(event, CONTEXT)
