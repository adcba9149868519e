import { assess, evidenceOf } from 'backstage-plugin-golden-path-common';
import { containerScorecard } from '../scorecard';
import verdicts from './__fixtures__/peerVerdicts.json';

/** What hadolint 2.15.1 and BuildKit 0.34 say of one Dockerfile; absent where the tool cannot read it. */
interface Verdict {
  text: string;
  hadolint?: string[];
  buildkit?: string[];
}

const { checks } = containerScorecard;
const files = (verdicts as Verdict[]).map(verdict => {
  const { checks: results } = assess(
    containerScorecard,
    evidenceOf({ Dockerfile: verdict.text }),
  );
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  return { ...verdict, failed: new Set(failed.map(({ id }) => id)) };
});
const promises = checks.flatMap(check =>
  check.equivalents.flatMap(({ tool, id, relation }) =>
    tool === 'hadolint' || tool === 'buildkit'
      ? [{ check: check.id, tool, id, relation } as const]
      : [],
  ),
);

describe('relations to other tools', () => {
  it.each(promises.filter(({ relation }) => relation === 'equal'))(
    '$check is equal to $tool $id',
    ({ check, tool, id }) => {
      const read = files.filter(file => file[tool]);
      const others = read.filter(
        file => file[tool]!.includes(id) !== file.failed.has(check),
      );
      expect(others.map(({ text }) => text)).toEqual([]);
      // Otherwise the files would not say anything of it.
      expect(read.some(({ failed }) => failed.has(check))).toBe(true);
    },
  );

  it.each(promises.filter(({ relation }) => relation === 'stricter'))(
    '$check is stricter than $tool $id',
    ({ check, tool, id }) => {
      const missed = files.filter(
        file => file[tool]?.includes(id) && !file.failed.has(check),
      );
      expect(missed.map(({ text }) => text)).toEqual([]);
    },
  );
});
