/* eslint-disable no-console */
// Compares the verdicts of our checks with those of other tools, on labelled files:
//
//   node plugins/golden-path-data/scripts/agreement.mjs LABELS.jsonl [ID…] [--all] [--undecided] [--markdown]
//
// LABELS.jsonl has one verdict a line: `{ check_id, file, dir?, resource?, expect: 'pass' | 'fail' | 'skip', suppressed?, source }`, where
// `file` and `dir` are relative to its own folder and `resource` is `aws_s3_bucket.raw` or `AWS::S3::Bucket.Raw`. Every check that names
// the id among its `equivalents` is run for that resource alone, with the rest of the file (of the folder, where `dir` is given) around
// it. Printed are, for each id and check, how many verdicts agree with what the relation promises, and each that does not, with our
// reason. With ids only those are tried; `--all` prints the agreeing ones as well, `--undecided` also what we leave open and why.
//
// Where several files of a folder declare the labelled name, its file stands alone. `agreement-notes.json` explains verdicts that differ for a
// reason; `--markdown` prints tables for a page.
//
// What a relation promises: `equal`, the same verdict; `stricter`, that we fail wherever they do; `looser`, that they fail wherever we do.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { printMarkdown, printText } from './agreementTables.mjs';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const { dataScorecard } = require('../src');

const parameters = process.argv.slice(2);
const options = new Set(parameters.filter(one => one.startsWith('--')));
const [labelsPath, ...ids] = parameters.filter(one => !one.startsWith('--'));
if (!labelsPath) {
  console.error(
    'usage: agreement.mjs LABELS.jsonl [ID…] [--all] [--undecided] [--markdown]',
  );
  process.exit(2);
}
const root = dirname(labelsPath);
const today = new Date().toISOString().slice(0, 10);

/** Trivy writes `AWS-0088` and `AVD-AWS-0088` for the same check. */
const plainId = id => id.replace(/^AVD-/, '');

/** Why a verdict differs, by id and file. */
const notes = JSON.parse(
  readFileSync(new URL('agreement-notes.json', import.meta.url), 'utf8'),
);
const noteOf = ({ check_id, file, resource }) =>
  notes.find(
    note =>
      plainId(note.id) === plainId(check_id) &&
      file.endsWith(note.file) &&
      (note.resource === undefined || note.resource === resource),
  )?.why;

/** Our checks by the ids of others. */
const checksById = new Map();
for (const check of dataScorecard.checks)
  for (const { tool, id, relation } of check.equivalents) {
    const known = checksById.get(plainId(id)) ?? [];
    checksById.set(plainId(id), [...known, { check, relation, tool }]);
  }

/** The graph as it is, except that a check that asks for the resource's type finds that resource alone. */
function narrowed(graph, resource) {
  return {
    resources: graph.resources,
    gaps: graph.gaps,
    edges: graph.edges,
    get: id => graph.get(id),
    edgesFrom: (...given) => graph.edgesFrom(...given),
    edgesTo: (...given) => graph.edgesTo(...given),
    target: value => graph.target(value),
    gapsFor: types => graph.gapsFor(types),
    ofType: (...types) =>
      types.includes(resource.type) ? [resource] : graph.ofType(...types),
  };
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return statSync(path).size < 1_000_000 ? [path] : [];
  });
}

/** Names that labels give to resources of several files of one folder. */
const namedTwice = new Set();
function findNamesakes(labels) {
  const files = new Map();
  for (const { dir, file, resource } of labels) {
    const key = `${dir} ${resource}`;
    if (dir && files.has(key) && files.get(key) !== file) namedTwice.add(key);
    files.set(key, file);
  }
}

const models = new Map();
function modelOf({ file, dir: folder, resource }) {
  const dir = namedTwice.has(`${folder} ${resource}`) ? undefined : folder;
  const place = join(root, dir ?? file);
  if (!models.has(place)) {
    const base = dir ? place : dirname(place);
    const paths = dir ? filesUnder(place) : [place];
    const files = paths.map(path => ({
      path: relative(base, path),
      text: readFileSync(path, 'utf8'),
    }));
    models.set(place, dataScorecard.read({ files }, {}));
  }
  return models.get(place);
}

/** The resources that a label speaks of: every instance of it, and none where it completes another or was not read. */
function resourcesOf(model, { resource }) {
  if (!resource) return [];
  const logicalId = /^[\w-]+::[\w:-]+\.(.+)$/.exec(resource)?.[1] ?? resource;
  const plain = name => name.replace(/\[[^\]]*\]/g, '');
  return model.graph.resources.filter(
    ({ name }) => plain(name) === plain(logicalId),
  );
}

const WORST = ['failed', 'no-evidence', 'waived', 'passed', 'not-applicable'];

/** Our outcome and its reason. */
function ours(check, label) {
  const model = modelOf(label);
  const resources = resourcesOf(model, label);
  if (label.resource && !resources.length)
    return { outcome: 'not-read', reason: 'no such resource in the graph' };
  const runs = resources.length
    ? resources.map(one => ({
        ...model,
        graph: narrowed(model.graph, one),
        notes: undefined,
      }))
    : [model];
  const outcomes = runs.map(run => {
    const verdict = check.run(run);
    const { outcome, findings = [], reason } = verdict;
    if (outcome !== 'failed') return { outcome, reason };
    const waived = findings.every(finding =>
      dataScorecard.suppression?.(run, check, finding, today),
    );
    const [{ line, message }] = findings;
    return {
      outcome: waived ? 'waived' : outcome,
      reason: `line ${line}: ${message}`,
    };
  });
  return outcomes.sort(
    (a, b) => WORST.indexOf(a.outcome) - WORST.indexOf(b.outcome),
  )[0];
}

/** Whether our outcome keeps what the relation promises; `undefined` where we leave it open. */
function agrees(relation, { outcome }, { expect, suppressed }) {
  if (outcome === 'no-evidence' || outcome === 'not-read') return undefined;
  const wrong = outcome === 'failed';
  if (expect === 'skip')
    return suppressed
      ? outcome === 'waived' || !wrong
      : !wrong || relation !== 'equal';
  const theirs = expect === 'fail';
  if (relation === 'equal') return wrong === theirs;
  return relation === 'stricter' ? wrong || !theirs : theirs || !wrong;
}

await dataScorecard.prepare?.();
const labels = readFileSync(labelsPath, 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line));
findNamesakes(labels);
const wanted = new Set(ids.map(plainId));
const table = new Map();
for (const label of labels) {
  const id = plainId(label.check_id);
  if (wanted.size && !wanted.has(id)) continue;
  for (const { check, relation, tool } of checksById.get(id) ?? []) {
    if (label.source && !tool.endsWith(label.source)) continue;
    const key = `${id} ${relation} ${check.id}`;
    const row = table.get(key) ?? { agree: 0, disagree: [], open: [] };
    table.set(key, row);
    let result;
    try {
      result = ours(check, label);
    } catch (error) {
      result = { outcome: 'error', reason: String(error) };
    }
    const same =
      result.outcome === 'error' ? false : agrees(relation, result, label);
    const shown = { label, result, note: noteOf(label) };
    if (same) row.agree += 1;
    else (same === false ? row.disagree : row.open).push(shown);
    if (same && options.has('--all')) (row.shown ??= []).push(shown);
  }
}

const rows = [...table].sort(([a], [b]) => (a < b ? -1 : 1));
const total = { agree: 0, disagree: 0, explained: 0, open: 0 };
for (const [, { agree, disagree, open }] of rows) {
  total.agree += agree;
  total.disagree += disagree.length;
  total.explained += disagree.filter(({ note }) => note).length;
  total.open += open.length;
}

if (options.has('--markdown')) printMarkdown(rows);
else printText(rows, options.has('--undecided'));
const known = new Set(labels.map(({ check_id }) => plainId(check_id)));
const unnamed = [...known].filter(id => !checksById.has(id)).sort();
console.log(
  `\nin all: ${total.agree} agree, ${total.disagree} disagree (${total.explained} explained), ${total.open} undecided`,
);
console.log(
  `ids of the labels that no check names: ${unnamed.length}${
    options.has('--all') ? ` (${unnamed.join(', ')})` : ''
  }`,
);
