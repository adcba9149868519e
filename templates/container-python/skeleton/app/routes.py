"""The routes of the service."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

SERVICE = "${{ values.name }}"


async def health(_: Request) -> JSONResponse:
    return JSONResponse({"status": "ok"})


async def root(_: Request) -> JSONResponse:
    return JSONResponse({"service": SERVICE})


def create_app() -> Starlette:
    return Starlette(routes=[Route("/healthz", health), Route("/", root)])
