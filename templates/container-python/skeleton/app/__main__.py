"""Answers HTTP requests until it is told to stop."""

from app import logs, server, settings
from app.routes import create_app

logs.configure()
server.serve(create_app(), settings.PORT)
