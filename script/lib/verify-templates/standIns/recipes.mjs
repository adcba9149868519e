// How each stand-in is made: another one, packages of Debian, a toolchain of this machine, files. The first that matches a reference is taken.
import { readFileSync } from 'node:fs';

const client = name => ({
  content: readFileSync(new URL(name, import.meta.url), 'utf8'),
  mode: 0o755,
});

const install = packages =>
  `RUN apt-get update && apt-get install -y --no-install-recommends ${packages} && apt-get clean && rm -rf /var/lib/apt/lists/*`;

/** Certificates as this machine trusts them, which may have one of its own, and where tools look for them. */
const TRUST = '/etc/ssl/certs/ca-certificates.crt';
const trust = {
  [TRUST]: {},
  '/etc/pip.conf': { content: `[global]\ncert = ${TRUST}\n` },
  '/usr/local/etc/npmrc': { content: `cafile=${TRUST}\n` },
  '/usr/local/cargo/config.toml': { content: `[http]\ncainfo = "${TRUST}"\n` },
};

// Debian's programs with setuid are none of the image of AWS.
const LAMBDA = `RUN mkdir -p /var/task /var/runtime /opt && find / -xdev -perm /6000 -type f -exec chmod a-s {} +
ENV LAMBDA_TASK_ROOT=/var/task LAMBDA_RUNTIME_DIR=/var/runtime
WORKDIR /var/task
ENTRYPOINT ["/lambda-entrypoint.sh"]`;
const entrypoint = { '/lambda-entrypoint.sh': client('lambda-entrypoint.sh') };

export const recipes = [
  {
    name: 'debian',
    matches: /\/debian:[\w.]+-slim$/,
    dockerfile:
      'ADD root.tar /\nENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\nCMD ["bash"]',
  },
  {
    // What images without "-slim" bring: compilers and what fetches sources.
    name: 'buildpack',
    matches: /\/buildpack-deps:/,
    from: 'debian',
    dockerfile: install(
      'ca-certificates git curl make gcc g++ libc6-dev pkg-config',
    ),
    // After the packages, one of which writes the same file.
  },
  {
    name: 'golang',
    matches: /\/golang:[\w.]+-trixie$/,
    from: 'buildpack',
    toolchain: 'go',
    files: trust,
    dockerfile:
      'ENV GOPATH=/go GOTOOLCHAIN=local PATH=/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\nWORKDIR /go',
  },
  {
    name: 'rust',
    matches: /\/rust:[\w.]+-(?:slim-)?trixie$/,
    from: 'buildpack',
    toolchain: 'rust',
    files: trust,
    dockerfile: `ENV CARGO_HOME=/usr/local/cargo PATH=/usr/local/cargo/bin:/usr/local/rust/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
RUN mkdir -p /usr/local/cargo/bin && printf '#!/bin/sh\\nexit 0\\n' >/usr/local/cargo/bin/rustup && chmod +x /usr/local/cargo/bin/rustup`,
  },
  ...[
    ['node-slim', /\/node:[\w.]+-trixie-slim$/, 'debian'],
    ['node', /\/node:[\w.]+-trixie$/, 'buildpack'],
  ].map(([name, matches, from]) => ({
    name,
    matches,
    from,
    toolchain: 'node',
    files: trust,
    dockerfile: `RUN cd /usr/local/bin && ln -s ../lib/node_modules/npm/bin/npm-cli.js npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js npx && chmod +x npm npx\nCMD ["node"]`,
  })),
  ...[
    ['python-slim', /\/python:[\w.]+-slim-trixie$/, 'debian'],
    ['python', /\/python:[\w.]+-trixie$/, 'buildpack'],
  ].map(([name, matches, from]) => ({
    name,
    matches,
    from,
    files: trust,
    dockerfile: `${install('python3 python3-pip python3-venv')} \\
 && ln -s /usr/bin/python3 /usr/local/bin/python && rm -f /usr/lib/python3*/EXTERNALLY-MANAGED\nCMD ["python3"]`,
  })),
  {
    name: 'uv',
    matches: /\/uv:[\w.]+-python[\w.]+-trixie-slim$/,
    from: 'python-slim',
    dockerfile: `RUN pip install --no-cache-dir uv==0.13.0\nENV UV_SYSTEM_CERTS=true`,
  },
  {
    name: 'temurin-jdk',
    matches: /\/eclipse-temurin:[\w.]+-jdk(?:-\w+)?$/,
    from: 'debian',
    toolchain: 'jdk',
    // As the real one: jlink asks objcopy of it.
    dockerfile:
      `${install('binutils')}\n` +
      'ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  },
  {
    name: 'maven',
    matches: /\/maven:[\w.]+-eclipse-temurin-\d+(?:-\w+)?$/,
    from: 'temurin-jdk',
    toolchain: 'maven',
    dockerfile:
      'RUN ln -s /usr/share/maven/bin/mvn /usr/local/bin/mvn\nENV MAVEN_CONFIG=/root/.m2',
  },
  {
    name: 'lambda-provided',
    matches: /\/lambda\/provided:/,
    from: 'debian',
    toolchain: 'emulator',
    files: entrypoint,
    dockerfile: LAMBDA,
  },
  {
    name: 'lambda-nodejs',
    matches: /\/lambda\/nodejs:/,
    from: 'node-slim',
    toolchain: 'emulator',
    files: {
      ...entrypoint,
      '/var/runtime/client.mjs': client('client.mjs'),
      '/var/runtime/bootstrap': {
        content: '#!/bin/sh\nexec node /var/runtime/client.mjs\n',
        mode: 0o755,
      },
    },
    dockerfile: LAMBDA,
  },
  {
    name: 'lambda-python',
    matches: /\/lambda\/python:/,
    from: 'python-slim',
    toolchain: 'emulator',
    files: {
      ...entrypoint,
      '/var/runtime/client.py': client('client.py'),
      '/var/runtime/bootstrap': {
        content: '#!/bin/sh\nexec python3 /var/runtime/client.py\n',
        mode: 0o755,
      },
    },
    dockerfile: LAMBDA,
  },
  {
    name: 'lambda-java',
    matches: /\/lambda\/java:/,
    from: 'temurin-jdk',
    toolchain: 'emulator',
    files: {
      ...entrypoint,
      '/var/runtime/Client.java': client('Client.java'),
      '/var/runtime/bootstrap': {
        content:
          '#!/bin/sh\nexec java -cp "/var/task:/var/task/lib/*" /var/runtime/Client.java\n',
        mode: 0o755,
      },
    },
    dockerfile: LAMBDA,
  },
];
