/** A project as a map of path to text. */
export type Texts = Record<string, string>;

/** An edit that breaks one practice of a generated project. */
export interface Mutation {
  practice: string;
  /** What it does, to stand after "breaks". */
  what: string;
  /** Nothing where the project has nothing of the kind. */
  break(texts: Texts): Texts | undefined;
  /** What the check advises, where the engine has no fix. */
  advice?(broken: Texts): Texts | undefined;
  /** Other practices that the same edit may break by its nature. */
  also?(texts: Texts): string[];
}

type Edit = (text: string) => string | undefined;

/** An edit of one file: nothing where the file is not there or stays as it is. */
function inFile(path: string, edit: Edit): (texts: Texts) => Texts | undefined {
  return texts => {
    const text = texts[path];
    const edited = text === undefined ? undefined : edit(text);
    if (edited === undefined || edited === text) return undefined;
    return { ...texts, [path]: edited };
  };
}

const inDockerfile = (edit: Edit) => inFile('Dockerfile', edit);

/** Puts a text for a pattern's first match. */
const put = (pattern: RegExp, text: string) =>
  inDockerfile(dockerfile => dockerfile.replace(pattern, text));

/** Writes lines under the first FROM. */
const inBuildStage = (lines: string) => put(/^(FROM .*\n)/m, `$1${lines}\n`);

/** Writes lines where the shipped stage begins. */
const inFinalStage = (lines: string) =>
  put(/^(FROM .*\n)(?![^]*^FROM )/m, `$1${lines}\n`);

const isOnScratch = ({ Dockerfile }: Texts) =>
  /^FROM scratch$/m.test(Dockerfile);
const isForLambda = ({ Dockerfile }: Texts) =>
  /^FROM \S+\/lambda\/\S+$/m.test(Dockerfile);

/** Only where something holds. */
const where =
  (holds: (texts: Texts) => boolean, mutate: Mutation['break']) =>
  (texts: Texts) =>
    holds(texts) ? mutate(texts) : undefined;

/** Pinned, since a package without its version is another finding. */
const APT = 'apt-get install --yes --no-install-recommends';
const CLEAN = 'rm -rf /var/lib/apt/lists/*';

const SYNTAX =
  '# syntax=registry.example.com/docker-hub/docker/dockerfile:1.20.0\n';

/** At least one for every practice of the container scorecard. */
export const mutations: Mutation[] = [
  {
    practice: 'build-secrets',
    what: 'takes a token as a build argument',
    break: inBuildStage('ARG API_TOKEN'),
    // Where the engine has made a mount of it, that needs a frontend that knows secrets in variables.
    advice: broken =>
      put(/^ARG API_TOKEN\n/m, '')(broken) ?? put(/^/, SYNTAX)(broken),
  },
  {
    practice: 'pinned-tag',
    what: 'starts from latest',
    break: put(/^(FROM .*:)\S+( AS)/m, '$1latest$2'),
    advice: put(/^(FROM .*:)latest/m, '$11.2.3'),
  },
  {
    practice: 'multi-stage',
    what: 'has a stage that nothing needs',
    break: put(
      /^(FROM .*\n)(?![^]*^FROM )/m,
      // eslint-disable-next-line no-template-curly-in-string
      'FROM ${BASES}/library/busybox:1.37.0\nRUN mkdir /tools\n$1',
    ),
    advice: put(/^FROM .*\/busybox:.*\n.*\n/m, ''),
  },
  {
    practice: 'multi-stage',
    what: 'ships a compiler',
    break: where(
      texts => !isOnScratch(texts),
      inFinalStage(`RUN apt-get update && ${APT} gcc=4:14.2.0-1 && ${CLEAN}`),
    ),
    advice: put(/^RUN .* gcc.*\n/m, ''),
  },
  {
    practice: 'small-image',
    what: 'keeps lists of packages',
    break: where(
      texts => !isOnScratch(texts),
      inFinalStage(`RUN apt-get update && ${APT} ca-certificates=20250419`),
    ),
  },
  {
    practice: 'small-image',
    what: 'ships all of its folder, the history with it',
    break: texts => {
      const open = inFile('.dockerignore', text =>
        text.replace(/^\.git\n/m, ''),
      )(texts);
      return open && inFinalStage('COPY . /src')(open);
    },
  },
  {
    practice: 'slim-base',
    what: 'starts from the full variant',
    break: put(/^(FROM \S+\/library\/\S+?)-slim(\S*)$(?![^]*^FROM )/m, '$1$2'),
  },
  {
    practice: 'slim-base',
    what: 'has the full variant where nothing is needed',
    // eslint-disable-next-line no-template-curly-in-string
    break: put(/^FROM scratch$/m, 'FROM ${BASES}/library/debian:13.7'),
    advice: put(/^FROM \S+\/(?:distroless|library)\/\S+$/m, 'FROM scratch'),
    also: () => ['scratch-static'],
  },
  {
    practice: 'scratch-static',
    what: 'runs a shell that is not there',
    break: where(isOnScratch, inFinalStage('RUN mkdir /data')),
    advice: put(/^RUN mkdir (\/data)$/m, 'WORKDIR $1'),
  },
  {
    practice: 'scratch-static',
    what: 'puts a static binary on an operating system',
    break: where(
      ({ Dockerfile }) => Dockerfile.includes('CGO_ENABLED=0'),
      // eslint-disable-next-line no-template-curly-in-string
      put(/^FROM scratch$/m, 'FROM ${BASES}/library/debian:13.7-slim'),
    ),
    advice: put(/^FROM \S+\/distroless\/\S+$/m, 'FROM scratch'),
  },
  {
    practice: 'own-registry',
    what: 'starts from Docker Hub',
    break: put(
      /^(FROM .*)\$\{\w+\}\/(?:docker\/)?library\//m,
      '$1docker.io/library/',
    ),
  },
  {
    practice: 'own-registry',
    what: 'starts from the registry of AWS',
    break: put(/^(FROM .*)\$\{\w+\}(\/lambda\/)/m, '$1public.ecr.aws$2'),
  },
  {
    practice: 'non-root-user',
    what: 'runs as root',
    break: put(/^USER .*\n/m, ''),
  },
  {
    practice: 'verified-downloads',
    what: 'downloads without a look at the certificate',
    break: inBuildStage(
      'RUN curl --fail --insecure --output /tool https://example.com/tool',
    ),
    advice: put(/ --insecure/, ''),
  },
  {
    practice: 'merged-runs',
    what: 'makes two layers of related commands',
    break: where(
      texts => !isOnScratch(texts),
      inFinalStage('RUN mkdir /one\nRUN mkdir /two'),
    ),
  },
  {
    practice: 'merged-runs',
    what: 'updates an index in a layer of its own',
    break: inBuildStage(
      `RUN apt-get update\nRUN ${APT} git=1:2.47.3-0 && ${CLEAN}`,
    ),
  },
  {
    practice: 'cache-order',
    what: 'copies the source before the dependencies, and caches none',
    break: where(
      ({ Dockerfile }) => /go mod download|npm ci/.test(Dockerfile),
      inDockerfile(text =>
        text
          .replace(/^COPY (?!--)\S*(?:go\.mod|package\.json).*$/m, 'COPY . .')
          .replace(/^(COPY \. \.\nRUN )--mount=\S+ (?:\\\n +)?/m, '$1'),
      ),
    ),
    advice: put(
      /^RUN npm ci/m,
      'RUN --mount=type=cache,target=/root/.npm npm ci',
    ),
    // The cache is gone, too.
    also: () => ['fast-build'],
  },
  {
    practice: 'cache-order',
    what: 'installs from the source',
    break: put(
      /^COPY pyproject\.toml uv\.lock .*$/m,
      'COPY . .\nRUN uv sync --locked',
    ),
    advice: put(
      /^RUN uv sync/m,
      'RUN --mount=type=cache,target=/root/.cache/uv uv sync',
    ),
    also: () => ['fast-build'],
  },
  {
    practice: 'fast-build',
    what: 'keeps no cache between builds',
    break: inFile('.github/workflows/ci.yaml', text =>
      text.replace(/^( +)\*\.cache-(?:from|to)=.*\n/gm, '$1*.pull=true\n'),
    ),
    advice: inFile('.github/workflows/ci.yaml', text =>
      text.replace(
        /^( +)\*\.pull=true\n +\*\.pull=true$/m,
        '$1*.cache-from=type=gha\n$1*.cache-to=type=gha,mode=max',
      ),
    ),
  },
  {
    practice: 'fast-build',
    what: 'has what changes with each build above costly steps',
    break: where(
      ({ Dockerfile }) => /go mod download|npm ci/.test(Dockerfile),
      inBuildStage('ARG GIT_COMMIT=unknown\nENV GIT_COMMIT=$GIT_COMMIT'),
    ),
  },
  {
    practice: 'entrypoint',
    what: 'starts by CMD alone',
    break: put(/^ENTRYPOINT /m, 'CMD '),
  },
  {
    practice: 'entrypoint',
    what: 'starts twice',
    break: put(/^((?:CMD|ENTRYPOINT) .*\n)/m, '$1$1'),
  },
  {
    practice: 'exec-form',
    what: 'starts by a shell',
    break: inDockerfile(text =>
      text.replace(
        /^(ENTRYPOINT|CMD) (\[.*\])$/m,
        (_, name, array) => `${name} ${JSON.parse(array).join(' ')}`,
      ),
    ),
    // There is no shell.
    also: texts => (isOnScratch(texts) ? ['scratch-static'] : []),
  },
  {
    practice: 'single-purpose',
    what: 'opens the port of SSH',
    break: inFinalStage('EXPOSE 22'),
  },
  {
    practice: 'multi-platform',
    what: 'binds a stage to one processor',
    break: put(/^FROM --platform=\S+/m, 'FROM --platform=linux/amd64'),
  },
  {
    practice: 'portable-build',
    what: 'needs rights of the builder',
    break: inBuildStage('RUN --security=insecure mkdir /one'),
    advice: put(/ --security=insecure/, ''),
  },
  {
    practice: 'lambda-base',
    what: 'makes an index of it',
    break: where(
      isForLambda,
      inFile('docker-bake.hcl', text =>
        text.replace(/^ +attest = \[[^]*?\]\n/m, ''),
      ),
    ),
    advice: inFile('docker-bake.hcl', text =>
      text.replace(
        /^( +)platforms/m,
        '$1attest = ["type=provenance,disabled=true", "type=sbom,disabled=true"]\n$1platforms',
      ),
    ),
  },
  {
    practice: 'sound-dockerfile',
    what: 'names a maintainer',
    break: inFinalStage('MAINTAINER platform@example.com'),
  },
];
