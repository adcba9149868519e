/* eslint-disable no-console */
// How much of real projects can be judged, and why the rest cannot:
//
//   node plugins/golden-path-data/scripts/evidence-share.mjs FOLDER [--depth N] [--markdown]
//
// Every folder N levels below FOLDER (1, if not said otherwise) is a project. Printed are the outcomes of all checks on all of them, the
// share without evidence among those that would apply, by reason, by practice and by check, and the commonest sentences.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const { dataScorecard } = require('../src');
const { Say } = require('../src/checks/Say');

const parameters = process.argv.slice(2);
const isMarkdown = parameters.includes('--markdown');
const depthAt = parameters.indexOf('--depth');
const depth = depthAt < 0 ? 1 : Number(parameters[depthAt + 1]);
const [root] = parameters.filter(
  (one, i) => !one.startsWith('--') && (depthAt < 0 || i !== depthAt + 1),
);
if (!root || !(depth >= 0)) {
  console.error('usage: evidence-share.mjs FOLDER [--depth N] [--markdown]');
  process.exit(2);
}

/** The reason of every value that a check could not know, by the sentence that it made of it. */
const whyBySentence = new Map();
const { unknown } = Say.prototype;
Say.prototype.unknown = function remembered(value) {
  const before = this.reason;
  unknown.call(this, value);
  if (this.reason !== before && typeof value !== 'string')
    whyBySentence.set(this.reason, value.why);
};

function foldersAt(folder, level) {
  if (!level) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) => foldersAt(join(folder, name), level - 1));
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return statSync(path).size < 1_000_000 ? [path] : [];
  });
}

function evidenceOf(folder) {
  const files = filesUnder(folder)
    .map(path => ({ path: relative(folder, path), full: path }))
    .filter(({ path }) => dataScorecard.wants(path))
    .map(({ path, full }) => ({ path, text: readFileSync(full, 'utf8') }));
  return { files };
}

const tally = new Map();
function count(table, key) {
  if (!tally.has(table)) tally.set(table, new Map());
  const rows = tally.get(table);
  rows.set(key, (rows.get(key) ?? 0) + 1);
}

/** A sentence without the names in it. */
const shape = sentence =>
  sentence
    .replace(/^[^ ]+:\d+: /, '')
    .replace(/^[^:]+: /, '')
    .replace(/\[[^\]]*\]/g, '[…]');

await dataScorecard.prepare?.();
let projects = 0;
for (const folder of foldersAt(root, depth)) {
  const evidence = evidenceOf(folder);
  if (!evidence.files.length) continue;
  projects += 1;
  const model = dataScorecard.read(evidence, {});
  const gaps = new Map(
    model.graph.gaps.map(({ at, what, why }) => [
      `${at.file}:${at.line}: ${what}`,
      why,
    ]),
  );
  for (const check of dataScorecard.checks) {
    const { outcome, reason = '' } = check.run(model);
    count('outcome', outcome);
    if (outcome === 'not-applicable') continue;
    count('applicable by practice', check.practice);
    if (outcome !== 'no-evidence') continue;
    const said = reason.replace(/\.$/, '');
    const gap = gaps.get(said);
    const why =
      whyBySentence.get(reason) ?? whyBySentence.get(said) ?? undefined;
    const named = gap ? `${gap} (a gap)` : why ?? 'said by the check itself';
    count('reason', named);
    count('practice', check.practice);
    count('check', check.id);
    count('sentence', shape(said));
  }
}

const of = table => tally.get(table) ?? new Map();
const sum = rows => [...rows.values()].reduce((all, one) => all + one, 0);
const open = of('outcome').get('no-evidence') ?? 0;
const applicable =
  sum(of('outcome')) - (of('outcome').get('not-applicable') ?? 0);
const percent = (part, whole) =>
  whole ? `${((100 * part) / whole).toFixed(1)} %` : '–';

function print(title, rows, whole, most = Infinity) {
  const sorted = [...rows].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  console.log(isMarkdown ? `\n| ${title} | number | share |` : `\n${title}`);
  if (isMarkdown) console.log('| --- | --: | --: |');
  for (const [key, number] of sorted.slice(0, most)) {
    const share = percent(number, whole(key));
    console.log(
      isMarkdown
        ? `| ${key} | ${number} | ${share} |`
        : `${String(number).padStart(6)} ${share.padStart(8)}  ${key}`,
    );
  }
}

console.log(
  `${projects} projects, ${
    dataScorecard.checks.length
  } checks: of ${applicable} outcomes that apply, ${open} (${percent(
    open,
    applicable,
  )}) lack evidence`,
);
print('outcome', of('outcome'), () => sum(of('outcome')));
print('reason', of('reason'), () => open);
print('practice', of('practice'), key => of('applicable by practice').get(key));
print('check', of('check'), () => projects, 40);
print('sentence', of('sentence'), () => open, 40);
