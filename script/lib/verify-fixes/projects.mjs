// The projects: what a person might have written, the fixes it is about, and what has to be the same afterwards.
import { randomBytes } from 'node:crypto';

const DEBIAN = 'docker.io/library/debian:12-slim';
const PYTHON = 'docker.io/library/python:3.12-slim';

export const projects = [
  {
    name: 'apt lists and recommended packages',
    bases: [DEBIAN],
    checks: ['update-alone', 'apt-lists-kept', 'apt-recommends'],
    files: {
      Dockerfile: `FROM debian:12-slim
RUN apt-get update
RUN apt-get install -y \\
    # For the health check.
    curl
COPY hello.sh /usr/local/bin/hello
ENTRYPOINT ["hello"]
`,
      'hello.sh': '#!/bin/sh\ncurl --version | cut -c1-8 | head -n1\n',
    },
    executable: ['hello.sh'],
    change: 'hello.sh',
    run: ['hello'],
    smaller: 30_000_000,
  },
  {
    name: 'cache order',
    bases: [PYTHON],
    checks: ['cache-order'],
    files: {
      Dockerfile: `FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "app.py"]
`,
      'requirements.txt': 'one\ntwo\n',
      'app.py': 'import one, two\nprint(one.NAME, two.NAME)\n',
    },
    change: 'app.py',
    run: ['python', '/app/app.py'],
    quicker: 0.5,
  },
  {
    name: 'second stage for a Go program',
    bases: [
      'docker.io/library/golang:1.23',
      'gcr.io/distroless/static-debian12:nonroot',
    ],
    checks: ['toolchain-left'],
    files: {
      Dockerfile: `FROM golang:1.23
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /usr/local/bin/hello .
ENTRYPOINT ["/usr/local/bin/hello"]
`,
      'go.mod': 'module example.com/hello\n\ngo 1.19\n',
      'main.go':
        'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n',
    },
    change: 'main.go',
    run: ['/usr/local/bin/hello'],
    smaller: 100_000_000,
  },
  {
    name: 'merged RUN instructions',
    bases: [DEBIAN],
    checks: ['consecutive-runs'],
    files: {
      Dockerfile: `FROM debian:12-slim
COPY hello.sh /usr/local/bin/hello
RUN head -c 30000000 /dev/urandom >/opt/archive

# The archive itself is not needed.
RUN tail -c 1000 /opt/archive >/opt/part
RUN rm /opt/archive
CMD ["hello"]
`,
      'hello.sh': '#!/bin/sh\nls /opt\nwc -c </opt/part\n',
    },
    executable: ['hello.sh'],
    change: 'hello.sh',
    run: ['hello'],
    smaller: 29_000_000,
  },
  {
    name: 'owner set by COPY',
    bases: [DEBIAN],
    checks: ['chown-layer'],
    files: {
      Dockerfile: `FROM debian:12-slim
RUN useradd --uid 10001 app
WORKDIR /app
COPY . .
RUN chown -R app:app /app
USER 10001
CMD ["cat", "/app/note.txt"]
`,
      'note.txt': 'note\n',
      'sub/data.bin': randomBytes(20_000_000),
    },
    change: 'note.txt',
    // Every owner and mode, that of the folder itself included.
    run: ['find', '/app', '-printf', '%p %u %g %m\\n'],
    smaller: 19_000_000,
  },
];
