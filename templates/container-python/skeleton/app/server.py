"""Starts the service, and stops it when it is told to."""

import signal
import sys

import uvicorn
from starlette.applications import Starlette

# How many seconds requests under way may take to end after the signal to stop.
GRACE = 10


def serve(app: Starlette, port: int) -> None:
    """Listens until a signal says to stop, then lets requests under way finish."""
    # uvicorn raises the signal again once it has stopped. An end that was asked for is a success.
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, lambda *_: sys.exit(0))
    uvicorn.run(
        app,
        host="",  # all addresses, of IPv4 and IPv6
        port=port,
        timeout_graceful_shutdown=GRACE,
        access_log=False,
        log_config=None,
        server_header=False,
    )
