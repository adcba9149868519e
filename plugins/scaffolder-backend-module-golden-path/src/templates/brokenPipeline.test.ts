import {
  applyEdits,
  assess,
  evidenceOf,
  type Assessment,
} from 'backstage-plugin-golden-path-common';
import { dataScorecard } from 'backstage-plugin-golden-path-data';
import { parseAllDocuments } from 'yaml';
import { textsOf } from '../__testUtils__/generated';
import { mutations } from '../__testUtils__/pipelineMutations';
import type { Mutation } from '../__testUtils__/pipelineMutations/Mutation';
import {
  Project,
  type Texts,
} from '../__testUtils__/pipelineMutations/Project';
import {
  startDryRunner,
  type DryRunner,
} from '../__testUtils__/startDryRunner';

const ANSWERS = {
  name: 'order-events',
  owner: 'group:default/checkout',
  dataset: 'orders',
  domain: 'sales',
  businessOwner: 'group:default/commerce',
  source: 'the shop',
  kpi: 'hours to close the month',
  kpiUnit: 'hours',
  costCenter: '4711',
};
/** A fix may show the next one. */
const MOST_ROUNDS = 10;

// A project of this kind takes its time on a busy machine.
jest.setTimeout(300_000);

let runner: DryRunner;
let generated: Texts;
let plain: Project;
beforeAll(async () => {
  runner = await startDryRunner();
  const run = await runner.dryRun('pipeline-analytics', ANSWERS);
  generated = textsOf(run);
  plain = Project.plain(generated);
  await dataScorecard.prepare?.();
});
afterAll(async () => {
  await runner?.stop();
});

const look = (texts: Texts) => assess(dataScorecard, evidenceOf(texts));

/** Checks that found something, or broke. */
const failed = ({ checks }: Assessment) =>
  checks
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'error')
    .map(({ id }) => id)
    .sort();

/** The project with what a mutation needs, before its edit. */
function prepared({ guests, asGenerated }: Mutation): Project {
  const project = asGenerated ? Project.asGenerated(generated) : plain.copy();
  guests.forEach(guest => guest(project));
  return project;
}

/** The project after the fixes of the engine, one after the other. */
function fixed(texts: Texts): Texts {
  const mended = { ...texts };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const findings = look(mended).checks.flatMap(check => check.findings);
    const edits = findings.find(({ fix }) => fix)?.fix?.edits;
    if (!edits) break;
    for (const file of new Set(edits.map(edit => edit.file))) {
      const own = edits.filter(edit => edit.file === file);
      mended[file] = applyEdits(mended[file] ?? '', own);
    }
  }
  return mended;
}

/** Files of which nothing can be read any more. */
function unreadable(texts: Texts): string[] {
  return Object.entries(texts).flatMap(([path, text]) => {
    const isDocument = /\.(json|ya?ml)$/.test(path);
    const errors = isDocument
      ? [parseAllDocuments(text)].flat().flatMap(one => one.errors)
      : [];
    return errors.map(error => `${path}: ${error.message}`);
  });
}

it('breaks every check', () => {
  const broken = new Set(mutations.map(({ check }) => check));
  expect([...broken].sort()).toEqual(
    dataScorecard.checks.map(({ id }) => id).sort(),
  );
});

it('begins with a project that nothing is found in', () => {
  const sound = look(plain.texts());
  expect(failed(sound)).toEqual([]);
  expect(sound.score).toBe(100);
  expect(sound.coverage).toBeGreaterThan(0.95);
});

describe.each(mutations.map(mutation => [mutation.check, mutation] as const))(
  '%s',
  (check, mutation) => {
    it('fails by an edit, and nothing else does', () => {
      const project = prepared(mutation);
      const before = look(project.texts());
      mutation.edit(project);
      const after = look(project.texts());
      expect({ failed: failed(before), score: before.score }).toEqual({
        failed: [],
        score: 100,
      });
      expect(failed(after)).toEqual([check, ...mutation.twins].sort());
      expect(after.score).toBeLessThan(100);
    });
  },
);

const fixable = mutations.filter(({ check }) =>
  dataScorecard.checks.some(({ id, fixable: can }) => id === check && can),
);

it.each(fixable.map(mutation => [mutation.check, mutation] as const))(
  'the fix of %s wins the score back, as far as it can',
  (_, mutation) => {
    const project = prepared(mutation);
    mutation.edit(project);
    const mended = fixed(project.texts());
    const after = look(mended);
    expect(unreadable(mended)).toEqual([]);
    const isWhole = mutation.left === undefined;
    expect([failed(after).length === 0, after.score === 100]).toEqual([
      isWhole,
      isWhole,
    ]);
  },
);
