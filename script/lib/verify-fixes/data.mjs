// The fixes of the data scorecard on whole files: each is applied, one after the other, until none is left. After every one the file has to be
// read by the parser of its makers, and its check has to find less.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const data = join(root, 'plugins/golden-path-data');
/** The packages that the data package has for its tests. */
const load = createRequire(join(data, 'package.json'));
load('@backstage/cli/config/nodeTransform.cjs');
const { TemplateModel } = load('@aws/cloudformation-validate');
const hashiCorp = load('@cdktn/hcl2json');
const { applyEdits, assess, evidenceOf } = load(
  'backstage-plugin-golden-path-common',
);
const { dataScorecard: whole } = load('./src');
// A file alone need not keep data.
const dataScorecard = { ...whole, outside: undefined };
const { infrastructure } = load(join(root, 'bench/src/corpus/infrastructure'));

/** A file with more places than that is mended in part. */
const MOST_FIXES = 200;
const GENERATED = 12;

/** The model architectures of the tests, what the examples of checks hold in one file, and files as people write them. */
function texts() {
  const models = join(data, 'src/cloudformation/__fixtures__/architectures');
  return [
    ...readdirSync(models).map(name => ({
      path: name,
      text: readFileSync(join(models, name), 'utf8'),
    })),
    ...dataScorecard.checks
      .filter(({ fixable }) => fixable)
      .flatMap(({ examples }) => examples.fail)
      .map(({ files }) => Object.entries(files))
      .filter(entries => entries.length === 1)
      .flatMap(([[path, text]]) =>
        /\.(tf|ya?ml|json)$/.test(path) ? [{ path, text }] : [],
      ),
    ...infrastructure('cloudformation', GENERATED),
    ...infrastructure('terraform', GENERATED),
  ];
}

/** Applies all fixes to all files; returns how many there were, by check, and what was broken. */
export async function verifyDataFixes() {
  await dataScorecard.prepare?.();
  const applied = new Map();
  const broken = [];
  const files = texts();
  for (const [i, file] of files.entries()) {
    const name = `${i + 1} (${file.path})`;
    for (const why of await mendAll(file, applied))
      broken.push(`file ${name}: ${why}`);
  }
  return { files: files.length, applied, broken };
}

async function mendAll({ path, text }, applied) {
  const broken = [];
  /** What a fix did not help is not tried again. */
  const given = new Set();
  let now = text;
  let found = findingsOf(path, now);
  for (let i = 0; i < MOST_FIXES; i++) {
    const next = found.find(
      ({ finding, check }) =>
        finding.fix && !given.has(`${check} ${finding.fingerprint}`),
    );
    if (!next) return broken;
    const { check, finding } = next;
    const elsewhere = finding.fix.edits.some(({ file }) => file !== path);
    const mended = elsewhere ? now : applyEdits(now, finding.fix.edits);
    const left = findingsOf(path, mended);
    const of = all => all.filter(one => one.check === check).length;
    const why =
      (!elsewhere && of(left) >= of(found) && 'finds as much as before') ||
      (await unreadable(path, mended));
    if (why) broken.push(`${check} in line ${finding.line}: ${why}`);
    if (why || elsewhere) {
      given.add(`${check} ${finding.fingerprint}`);
      continue;
    }
    applied.set(check, (applied.get(check) ?? 0) + 1);
    now = mended;
    found = left;
  }
  return broken;
}

function findingsOf(path, text) {
  return assess(dataScorecard, evidenceOf({ [path]: text })).checks.flatMap(
    ({ id, findings }) => findings.map(finding => ({ check: id, finding })),
  );
}

/** Why the parser of HashiCorp or the validator of AWS does not take a text, if so. */
async function unreadable(path, text) {
  try {
    if (path.endsWith('.tf')) await hashiCorp.parse(path, text);
    else new TemplateModel({ path, readBytes: () => Buffer.from(text) }).free();
    return undefined;
  } catch (error) {
    return String(error.message ?? error).split('\n')[0];
  }
}
