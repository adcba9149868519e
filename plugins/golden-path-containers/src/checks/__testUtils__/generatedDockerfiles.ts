import fc from 'fast-check';

/** Dockerfiles of a few lines, with what the checks look for and what stands in the way of a fix. */
export function generatedDockerfiles() {
  const word = fc.constantFrom(
    ...'node /app/run a.js --port=80 "b c" \'d\' exec \\$e $F && ü f\\ g'.split(
      ' ',
    ),
  );
  const gap = fc.constantFrom(' ', '  ', ' \\\n  ', ' \\\n# why\n\t');
  const start = fc
    .tuple(
      fc.constantFrom('CMD', 'entrypoint'),
      fc.array(word, { minLength: 1, maxLength: 4 }),
      gap,
    )
    .map(([keyword, words, blank]) => [keyword, ...words].join(blank));
  const brokenArray = fc
    .array(fc.constantFrom('"a"', "'b'", "'c d'", '"e\'"'), {
      minLength: 1,
      maxLength: 3,
    })
    .map(words => `CMD [${words.join(', ')},]`);
  const command = fc.constantFrom(
    'apt-get update',
    'apt-get install -y git',
    'apt install make',
    'sudo yum install git',
    'dnf -y upgrade',
    'apk add git',
    'apk update',
    'apk add -U curl',
    'npm ci',
    'yarn',
    'pip install -r requirements.txt',
    'pip install -U pip',
    'curl https://example.com/a | tar xz',
    'wget https://example.com/a',
    'useradd -u 1234567 a',
    'chown -R node:node /app',
    'chmod -R 755 /app',
    'rm -rf /var/lib/apt/lists/*',
    'cd /a',
    'touch /a',
    'export A=1',
    'set -e',
    'service a start',
    'go build -o /app .',
    '(apt-get update)',
    'if true; then apk add git; fi',
    'true # end',
    'echo "a\\nb"',
    'sh -c "apk add git"',
  );
  const joint = fc.constantFrom(
    ' && ',
    ' && ',
    ' && \\\n    ',
    ' \\\n  && ',
    '; ',
    '; \\\n\t',
    ' || ',
    ' \\\n  # why\n  && ',
    ' | ',
  );
  const flag = fc.constantFrom(
    '',
    '',
    '',
    '--mount=type=cache,target=/root/.npm ',
    '--network=none ',
  );
  const run = fc
    .tuple(
      fc.constantFrom('RUN ', 'run ', 'RUN  ', 'RUN \\\n  '),
      flag,
      command,
      fc.array(fc.tuple(joint, command), { maxLength: 3 }),
      fc.constantFrom('', '', ';', ' ', ' &'),
    )
    .map(
      ([keyword, flags, first, others, end]) =>
        keyword + flags + first + others.flat().join('') + end,
    );
  const form = fc.constantFrom(
    'MAINTAINER Jo <jo@example.com>',
    'maintainer "Jo"',
    'ENV B 1 2',
    'env C $B/x',
    'LABEL d  e f',
    'ADD a b /c/',
    'add --chown=1:1 d \\\n /e',
    'RUN a \\\n\n  && b',
    'RUN ["apk", "add", "git"]',
    'RUN <<EOF\napt-get update\nEOF',
    'FROM --platform=$TARGETPLATFORM alpine:3.20 As x',
    'FROM --platform=linux/amd64 node:22 AS build',
    'from debian:12 AS y',
    'FROM golang:1.23 as Build',
    'FROM build AS build',
    'FROM x',
    'COPY --from=Build /a /b',
    'HEALTHCHECK CMD ["a"]',
    'COPY . .',
    'COPY . /app',
    'COPY a b /app',
    'COPY a ./b',
    'WORKDIR /app',
    'WORKDIR sub',
    'ARG GIT_SHA',
    'ARG NPM_TOKEN',
    'ENV GIT_SHA=1 BUILD_DATE=2',
    'LABEL v=$GIT_SHA',
    'USER root',
    'USER node',
    'EXPOSE 22 80:8080 53/UDP',
    'SHELL ["/bin/bash", "-c"]',
    'ONBUILD RUN apt-get update',
  );
  const line = fc.oneof(
    start,
    brokenArray,
    run,
    run,
    run,
    form,
    form,
    fc.constantFrom('ENV A=1', '# a comment', ''),
  );
  return fc
    .tuple(
      fc.constantFrom(
        'FROM alpine:3.20',
        'FROM debian:12-slim',
        'FROM node:22 AS Base',
        'FROM golang:1.23',
        'FROM fedora:41',
        'FROM scratch',
      ),
      fc.array(line, { maxLength: 8 }),
      fc.constantFrom('\n', '\n', '\r\n'),
      fc.boolean(),
    )
    .map(([from, lines, newline, ends]) =>
      `${[from, ...lines].join('\n')}${ends ? '\n' : ''}`.replace(
        /\n/g,
        newline,
      ),
    );
}
