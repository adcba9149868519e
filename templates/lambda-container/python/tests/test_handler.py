import logging
from types import SimpleNamespace

import pytest

from app.handler import handler

CONTEXT = SimpleNamespace(aws_request_id="1-2-3")


def test_greets(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    assert handler({"name": "world"}, CONTEXT) == {"greeting": "Hello, world"}
    [record] = caplog.records
    assert vars(record)["request_id"] == "1-2-3"


@pytest.mark.parametrize("event", [{}, {"name": ""}, {"name": 7}])
def test_refuses_an_event_without_a_name(event: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no name"):
        handler(event, CONTEXT)
