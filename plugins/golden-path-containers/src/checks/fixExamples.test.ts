import { findingsIn, mended } from './__testUtils__/fixPromises';

/** What each fix makes of a file, so that a reader sees it. */
const shown: Array<[check: string, before: string, after: string]> = [
  [
    'apt-lists-kept',
    'FROM debian:12-slim\nRUN set -eux; \\\n\tapt-get update; \\\n\tapt-get install -y git\n',
    'FROM debian:12-slim\nRUN set -eux; \\\n\tapt-get update; \\\n\tapt-get install -y git; \\\n\trm -rf /var/lib/apt/lists/*\n',
  ],
  [
    'apt-lists-kept',
    'FROM debian:12-slim\nRUN apt-get update && apt-get install -y \\\n    git \\\n    make\n',
    'FROM debian:12-slim\nRUN apt-get update && apt-get install -y \\\n    git \\\n    make \\\n    && rm -rf /var/lib/apt/lists/*\n',
  ],
  [
    'consecutive-runs',
    'FROM alpine:3.20\nRUN mkdir /a\n\n# Owned by the program.\nRUN chown 1000 /a\n',
    'FROM alpine:3.20\nRUN mkdir /a \\\n# Owned by the program.\n    && chown 1000 /a\n',
  ],
  [
    'update-alone',
    'FROM debian:12-slim\nRUN apt-get update\nENV A=1\nRUN apt-get install -y git && rm -rf /var/lib/apt/lists/*\n',
    'FROM debian:12-slim\nENV A=1\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\n',
  ],
  [
    'chown-layer',
    'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nRUN chown -R node:node /app\n',
    'FROM node:22-slim\nWORKDIR /app\nCOPY --chown=node:node . .\nRUN chown node:node /app\n',
  ],
  [
    'volatile-early',
    'FROM node:22-slim\n# What was built.\nARG GIT_SHA\nCOPY package.json ./\nRUN npm ci\nLABEL sha=$GIT_SHA\n',
    'FROM node:22-slim\nCOPY package.json ./\nRUN npm ci\n# What was built.\nARG GIT_SHA\nLABEL sha=$GIT_SHA\n',
  ],
  [
    'pipefail',
    'FROM alpine:3.20\nRUN wget -qO- https://example.com/a | tar xz\n',
    'FROM alpine:3.20\nRUN set -o pipefail && wget -qO- https://example.com/a | tar xz\n',
  ],
  [
    'pipefail',
    'FROM debian:12-slim\nRUN curl https://example.com/a | tar xz\nRUN curl https://example.com/b | tar xz\n',
    'FROM debian:12-slim\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl https://example.com/a | tar xz\nRUN curl https://example.com/b | tar xz\n',
  ],
  [
    'duplicate-stage-name',
    'FROM alpine:3.20 AS build\nFROM build AS test\nFROM alpine:3.20 AS build\nFROM scratch\nCOPY --from=build /a /\n',
    'FROM alpine:3.20 AS build-2\nFROM build-2 AS test\nFROM alpine:3.20 AS build\nFROM scratch\nCOPY --from=build /a /\n',
  ],
  [
    'stage-name-casing',
    'FROM alpine:3.20 AS Build\nFROM scratch\nCOPY --from=Build /a /\nRUN --mount=type=bind,from=BUILD,target=/b ["/a"]\n',
    'FROM alpine:3.20 AS build\nFROM scratch\nCOPY --from=build /a /\nRUN --mount=type=bind,from=build,target=/b ["/a"]\n',
  ],
  [
    'apk-cache-kept',
    'FROM alpine:3.20\nRUN apk update && \\\n    apk add git\n',
    'FROM alpine:3.20\nRUN apk add --no-cache git\n',
  ],
  [
    'cache-order',
    'FROM python:3.12-slim\nWORKDIR /app\nCOPY --chown=1000 . .\nRUN pip install --no-cache-dir -r requirements.txt && python -m compileall .\n',
    'FROM python:3.12-slim\nWORKDIR /app\nCOPY --chown=1000 requirements.txt ./\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY --chown=1000 . .\nRUN python -m compileall .\n',
  ],
  [
    'secret-arg-env',
    'FROM node:22-slim\nCOPY package*.json ./\nARG NPM_TOKEN\nRUN npm ci\n',
    'FROM node:22-slim\nCOPY package*.json ./\nRUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci\n',
  ],
  [
    'root-user',
    'FROM node:22-slim\nCOPY . .\nEXPOSE 80\n# Start.\nCMD ["node", "a.js"]\n',
    'FROM node:22-slim\nCOPY . .\nEXPOSE 80\nUSER 1000\n# Start.\nCMD ["node", "a.js"]\n',
  ],
  [
    'fat-base',
    'FROM python:3.12-bookworm\n',
    'FROM python:3.12-slim-bookworm\n',
  ],
  [
    'toolchain-left',
    'FROM golang:1.23\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app .\nEXPOSE 8080\nENTRYPOINT ["/app"]\n',
    'FROM golang:1.23 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app .\n\nFROM gcr.io/distroless/static-debian12:nonroot\nWORKDIR /src\nCOPY --from=build /app /app\nEXPOSE 8080\nENTRYPOINT ["/app"]\n',
  ],
  [
    'static-on-os',
    'FROM golang:1.23 AS build\nRUN CGO_ENABLED=0 go build -o /app\n\nFROM alpine:3.20\nRUN apk add --no-cache ca-certificates\nCOPY --from=build /app /\nENTRYPOINT ["/app"]\n',
    'FROM golang:1.23 AS build\nRUN CGO_ENABLED=0 go build -o /app\n\nFROM gcr.io/distroless/static-debian12:nonroot\nCOPY --from=build /app /\nENTRYPOINT ["/app"]\n',
  ],
  [
    'fixed-architecture',
    'FROM debian:12-slim\nRUN curl -fsSLO "https://example.com/tool_linux_amd64.tar.gz"\n',
    'FROM debian:12-slim\nARG TARGETARCH\nRUN curl -fsSLO "https://example.com/tool_linux_${TARGETARCH}.tar.gz"\n',
  ],
  [
    'cache-mount-missing',
    'FROM golang:1.23\nCOPY go.mod ./\nRUN go mod download\nCOPY . .\nRUN go build -o /app\n',
    'FROM golang:1.23\nCOPY go.mod ./\nRUN --mount=type=cache,target=/go/pkg/mod go mod download\nCOPY . .\nRUN --mount=type=cache,target=/go/pkg/mod go build -o /app\n',
  ],
  [
    'secret-file-copied',
    'FROM node:22-slim\nWORKDIR /app\nCOPY package.json .npmrc ./\nRUN npm ci && rm .npmrc\n',
    'FROM node:22-slim\nWORKDIR /app\nCOPY package.json ./\nRUN --mount=type=secret,id=npmrc,target=/app/.npmrc npm ci\n',
  ],
  [
    'lambda-base-deprecated',
    'FROM public.ecr.aws/lambda/python:3.8-arm64\n',
    'FROM public.ecr.aws/lambda/python:3.13-arm64\n',
  ],
  [
    'upgrade-in-build',
    'FROM debian:12-slim\nRUN apt-get update && apt-get upgrade -y && \\\n  apt-get install -y git\n',
    'FROM debian:12-slim\nRUN apt-get update && \\\n  apt-get install -y git\n',
  ],
];

it.each(shown)('%s is mended: %j', (check, before, after) => {
  const [finding] = findingsIn({ Dockerfile: before }).filter(
    one => one.check === check && one.fix,
  );
  expect(mended({ Dockerfile: before }, finding).Dockerfile).toBe(after);
});

/** Where a guard is not met. */
const refused: Array<[check: string, why: string, text: string]> = [
  [
    'apt-lists-kept',
    'a later RUN installs from the lists',
    'FROM debian:12-slim\nRUN apt-get update && apt-get install -y git\nRUN apt-get install -y make\n',
  ],
  [
    'apt-lists-kept',
    'a stage below installs from the lists',
    'FROM debian:12-slim AS a\nRUN apt-get update && apt-get install -y git\nFROM a AS test\nRUN apt-get install -y make\nFROM a\n',
  ],
  [
    'apt-lists-kept',
    'it is in an if',
    'FROM debian:12-slim\nRUN if true; then apt-get update; fi\n',
  ],
  [
    'apt-lists-kept',
    'it is in a heredoc',
    'FROM debian:12-slim\nRUN <<EOF\napt-get update\napt-get install -y git\nEOF\n',
  ],
  [
    'apt-lists-kept',
    'it is in a subshell',
    'FROM debian:12-slim\nRUN (apt-get update && apt-get install -y git)\n',
  ],
  [
    'apt-lists-kept',
    'it ends in ||',
    'FROM debian:12-slim\nRUN apt-get update && apt-get install -y git || true\n',
  ],
  [
    'apt-lists-kept',
    'it is in quotes',
    'FROM debian:12-slim\nRUN bash -c "apt-get update && apt-get install -y git"\n',
  ],
  [
    'consecutive-runs',
    'one changes the folder',
    'FROM alpine:3.20\nRUN cd /a && touch b\nRUN touch c\n',
  ],
  [
    'consecutive-runs',
    'one sets a variable',
    'FROM alpine:3.20\nRUN export A=1\nRUN touch c\n',
  ],
  [
    'consecutive-runs',
    'one has a ||',
    'FROM alpine:3.20\nRUN touch a || true\nRUN touch c\n',
  ],
  [
    'consecutive-runs',
    'one has a ;',
    'FROM alpine:3.20\nRUN touch a; touch b\nRUN touch c\n',
  ],
  [
    'consecutive-runs',
    'one is in exec form',
    'FROM alpine:3.20\nRUN ["touch", "a"]\nRUN touch c\n',
  ],
  [
    'consecutive-runs',
    'a comment speaks to a tool',
    'FROM alpine:3.20\nRUN touch a\n# hadolint ignore=DL3018\nRUN apk add git\n',
  ],
  [
    'consecutive-runs',
    'pip renews itself',
    'FROM python:3.12-slim\nRUN pip install -U pip\nRUN pip install x\n',
  ],
  [
    'chown-layer',
    'the user is made after the copy',
    'FROM alpine:3.20\nWORKDIR /app\nCOPY . .\nRUN adduser -D a && chown -R a:a /app\n',
  ],
  [
    'chown-layer',
    'the base fills the folder',
    'FROM php:8.3-apache\nCOPY . /var/www/html/x\nRUN chown -R www-data:www-data /var/www/html\n',
  ],
  [
    'volatile-early',
    'something in between uses it',
    'FROM node:22-slim\nARG GIT_SHA\nLABEL a=$GIT_SHA\nRUN npm ci\n',
  ],
  [
    'pipefail',
    'bash would read echo in another way',
    'FROM debian:12-slim\nRUN curl https://example.com | tar x\nRUN echo "a\\nb"\n',
  ],
  [
    'pipefail',
    'a command starts by the shell',
    'FROM debian:12-slim\nRUN curl https://example.com | tar x\nCMD a | b\n',
  ],
  [
    'cache-order',
    'the file list has a package of its own',
    'FROM node:22-slim\nCOPY . /srv\nRUN npm ci\n',
  ],
  [
    'secret-arg-env',
    'an ENV takes it over',
    'FROM node:22-slim\nARG NPM_TOKEN\nENV NPM_TOKEN=$NPM_TOKEN\nRUN npm ci\n',
  ],
  [
    'named-user',
    'the number is not known',
    'FROM alpine:3.20\nRUN adduser -D app\nUSER app\n',
  ],
  [
    'wget-progress',
    'it may be the one of BusyBox',
    'FROM alpine:3.20\nRUN wget https://example.com\n',
  ],
  [
    'relative-workdir',
    'the folder of the base is not known',
    'FROM example/a:1\nWORKDIR app\n',
  ],
  [
    'toolchain-left',
    'the program is not what is built',
    'FROM golang:1.23\nRUN go build -o /app .\nCMD ["go", "run", "."]\n',
  ],
];

it.each(refused)('%s has no fix where %s', (check, _, text) => {
  const found = findingsIn({ Dockerfile: text }).filter(
    one => one.check === check,
  );
  expect(found.length).toBeGreaterThan(0);
  expect(found.flatMap(({ fix }) => fix ?? [])).toEqual([]);
});
