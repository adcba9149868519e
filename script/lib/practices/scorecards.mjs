// The scorecards whose practices have pages, as the pages want them: with what each check looks at, or the group it is shown in.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');

/** The folders of the checks on containers, by what they look at. */
const LOOKS_AT = {
  dockerfile: 'dockerfileChecks',
  context: 'contextChecks',
  definitions: 'definitionChecks',
  image: 'imageChecks',
};

const containers = load('containers', 'containerScorecard');
const data = load('data', 'dataScorecard');
await data.scorecard.prepare?.();

export const scorecards = [
  {
    ...containers,
    equivalents: 'equivalents.md',
    checks: marked(
      containers,
      'looksAt',
      Object.entries(LOOKS_AT).map(([name, list]) => [
        name,
        require(join(containers.sources, 'checks', name))[list],
      ]),
    ),
  },
  {
    ...data,
    equivalents: 'data-equivalents.md',
    checks: marked(data, 'group', subfoldersOf(data)),
  },
];

function load(name, exported) {
  const folder = `plugins/golden-path-${name}`;
  const sources = join(root, folder, 'src');
  return {
    folder,
    sources,
    scorecard: require(sources)[exported],
    peers: require(join(sources, 'knowledge/peers')).PEERS,
  };
}

/** A practice with many checks has them in folders; each has an index that lists them. */
function subfoldersOf({ sources, scorecard }) {
  return scorecard.practices.flatMap(({ id }) => {
    const folder = join(sources, 'checks', id);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .filter(({ name }) => existsSync(join(folder, name, 'index.ts')))
      .map(({ name }) => [
        name,
        Object.values(require(join(folder, name))).find(Array.isArray) ?? [],
      ]);
  });
}

function marked({ scorecard }, key, lists) {
  const marks = new Map(
    lists.flatMap(([name, checks]) => checks.map(({ id }) => [id, name])),
  );
  return scorecard.checks.map(check => ({
    ...check,
    [key]: marks.get(check.id),
  }));
}
