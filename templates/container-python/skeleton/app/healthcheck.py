"""Asks the service in the same container how it is: the image has no curl for that."""

import sys
from http.client import HTTPConnection

from app import settings


def check(port: int) -> None:
    connection = HTTPConnection("127.0.0.1", port, timeout=2)
    connection.request("GET", "/healthz")
    response = connection.getresponse()
    if response.status != 200:
        sys.exit(f"the service answered {response.status}")


if __name__ == "__main__":
    check(settings.PORT)
