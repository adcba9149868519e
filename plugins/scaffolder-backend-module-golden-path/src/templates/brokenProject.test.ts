import {
  applyEdits,
  type Assessment,
} from 'backstage-plugin-golden-path-common';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { assessed, LEAST, STRICT, textsOf } from '../__testUtils__/generated';
import { kinds } from '../__testUtils__/kinds';
import { mutations, type Texts } from '../__testUtils__/mutations';
import { POLICY } from '../__testUtils__/paths';
import {
  startDryRunner,
  type DryRunner,
} from '../__testUtils__/startDryRunner';

/** With the caches that the engine names images through when it mends them. */
const POLICY_WITH_CACHES = { ...POLICY, pullThrough: STRICT.pullThrough };

const look = (texts: Texts) => assessed(texts, POLICY_WITH_CACHES);

/** Practices with a finding. */
function broken({ checks }: Pick<Assessment, 'checks'>): string[] {
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  return [...new Set(failed.map(({ practice }) => practice))];
}

/** Checks that found something, or could not tell. */
function open(texts: Texts): string[] {
  return look(texts)
    .checks.filter(
      ({ outcome }) => !['passed', 'not-applicable'].includes(outcome),
    )
    .map(({ id }) => id);
}

/** The edits that a project has something for, done. */
function edits(sound: Texts) {
  return mutations.flatMap(mutation => {
    const edited = mutation.break(sound);
    return edited ? [{ ...mutation, edited }] : [];
  });
}

/** The project after the fixes of the engine, one after the other. */
function fixed(texts: Texts): Texts {
  const mended = { ...texts };
  for (let round = 0; round < 10; round++) {
    const findings = look(mended).checks.flatMap(check => check.findings);
    const all = findings.find(({ fix }) => fix)?.fix?.edits;
    if (!all) break;
    for (const file of new Set(all.map(edit => edit.file))) {
      const own = all.filter(edit => edit.file === file);
      mended[file] = applyEdits(mended[file] ?? '', own);
    }
  }
  return mended;
}

// Each project takes its time on a busy machine.
jest.setTimeout(60_000);

let runner: DryRunner;
beforeAll(async () => {
  runner = await startDryRunner();
});
afterAll(async () => {
  await runner?.stop();
});

it('breaks every practice', () => {
  const practices = mutations.map(({ practice }) => practice);
  expect(containerScorecard.practices.map(({ id }) => id).sort()).toEqual(
    [...new Set(practices)].sort(),
  );
});

describe.each(kinds)('$title', ({ template, fixed: answers }) => {
  let sound: Texts;
  beforeAll(async () => {
    const run = await runner.dryRun(template, { ...LEAST, ...answers });
    sound = textsOf(run);
  });

  it('can be broken in every practice that it keeps', () => {
    const kept = look(sound).practices.filter(
      ({ outcome }) => outcome === 'passed',
    );
    const breakable = edits(sound).map(({ practice }) => practice);
    expect(kept.length).toBeGreaterThan(10);
    expect(breakable).toEqual(expect.arrayContaining(kept.map(({ id }) => id)));
  });

  it('loses exactly the practice that an edit breaks', () => {
    const lost = edits(sound).map(({ practice, what, also, edited }) => {
      const { score, ...after } = look(edited);
      const may = also?.(sound) ?? [];
      const others = broken(after).filter(id => !may.includes(id));
      return [what, others, score! < 100, practice];
    });
    expect(lost).toEqual(
      lost.map(([what, , , practice]) => [what, [practice], true, practice]),
    );
  });

  it('wins it back by the fix or by what is advised', () => {
    const left = edits(sound).map(({ what, advice, edited }) => {
      let mended = fixed(edited);
      if (open(mended).length) mended = advice?.(mended) ?? mended;
      return [what, look(mended).score, open(mended)];
    });
    expect(left).toEqual(left.map(([what]) => [what, 100, []]));
  });
});
