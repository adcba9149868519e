FROM python:3.12-slim AS base
RUN apt-get update && apt-get install -y --no-install-recommends \
    build-essential \
    curl \
 && curl -sSL https://install.example.org/poetry.py | python3 -
WORKDIR /code
COPY pyproject.toml poetry.lock /code/
RUN /root/.local/bin/poetry install --no-root --only main

FROM base AS test
RUN apt-get install -y git
COPY . /code

FROM base
COPY . /code
RUN useradd -m -u 10001 api
RUN chown -R api:api /code
USER api
ENTRYPOINT ["python", "-m", "api"]
