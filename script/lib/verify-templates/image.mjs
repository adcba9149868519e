// The image of a project: built from its Dockerfile as it is, built again after a change, and beside what a simpler Dockerfile would give.
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

export const VERSION = '0.1.0';

/** The images that a Dockerfile stands on, with the values of its own arguments. */
export function basesOf(dockerfile) {
  const values = Object.fromEntries(
    [...dockerfile.matchAll(/^ARG (\w+)=(\S+)/gm)].map(([, ...pair]) => pair),
  );
  const expand = text =>
    text.replace(/\$\{(\w+)\}/g, (_, name) => values[name]);
  const stages = [...dockerfile.matchAll(/^FROM .*\bAS (\S+)/gim)].map(
    ([, name]) => name,
  );
  return [
    ...dockerfile.matchAll(/^FROM (?:--\S+ )*(\S+)/gm),
    ...dockerfile.matchAll(/^COPY --from=(\S+\/\S+)/gm),
  ]
    .map(([, reference]) => expand(reference))
    .filter(
      reference => reference !== 'scratch' && !stages.includes(reference),
    );
}

/** Builds a folder; returns the milliseconds, and what buildah said of its steps. */
export function build(builder, folder, name, ...more) {
  const started = performance.now();
  const said = builder.do(
    ...['bud', '--layers', '--pull-never', '--format', 'oci'],
    ...['--platform', `linux/${process.arch === 'arm64' ? 'arm64' : 'amd64'}`],
    // As container.mk of the project says it.
    ...[
      '--build-arg',
      `VERSION=${VERSION}`,
      '--build-arg',
      'REVISION=0123456789abcdef',
    ],
    ...[
      '--label',
      'org.opencontainers.image.source=https://git.example.com/shop/project',
    ],
    ...['-t', name, ...more, folder],
  );
  return { ms: performance.now() - started, said };
}

/** Changes one line of one source, as a person would who mends something. */
export function changeSource(folder, { source, comment }) {
  const files = readdirSync(folder, { recursive: true }).filter(
    path =>
      source.test(path) &&
      !/test|node_modules|target\/|\.venv|__init__|module-info/i.test(path),
  );
  const path = files.find(name => /handle/i.test(name)) ?? files[0];
  appendFileSync(join(folder, path), `\n${comment}\n`);
  return path;
}

/** The bytes of an image if nobody thought of stages and slim bases: the stage that builds it, on the full base. */
export function buildNaive(builder, bases, folder, name, scratch) {
  const text = readFileSync(join(folder, 'Dockerfile'), 'utf8');
  const full = text.replace(/(^FROM .*)-slim(?=-trixie| |$)/gm, (line, start) =>
    /\/(?:node|python):/.test(line) ? start : line,
  );
  const why = bases.provide(basesOf(full));
  if (why) throw new Error(why);
  mkdirSync(scratch, { recursive: true });
  const file = join(scratch, 'Dockerfile.naive');
  writeFileSync(file, full);
  build(builder, folder, name, '--file', file, '--target', 'build');
  return builder.bytes(name);
}

/** What the image says of itself. */
export function configOf(builder, name) {
  return JSON.parse(builder.do('inspect', '--type', 'image', name)).Docker
    .config;
}

/** Takes from the stand-ins the names that this run gave them. */
export function forgetNames(builder, host) {
  const names = builder
    .do('images', '--format', '{{.Name}}:{{.Tag}}')
    .split('\n')
    .filter(name => name.startsWith(`${host}/`));
  if (names.length) builder.do('rmi', '--force', ...names);
  builder.do('rmi', '--prune', '--force');
}
