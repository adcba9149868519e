import {
  assess,
  evidenceOf,
  type Example,
} from 'backstage-plugin-golden-path-common';
import { anyProject } from '../__testUtils__/anyProject';
import type { DataCheck } from './DataCheck';
import { checks } from '.';

beforeAll(() => anyProject.prepare?.());

describe.each(checks.map(check => [check.id, check] as const))(
  '%s',
  (_, check) => {
    it.each(numbered(check.examples.pass))(
      'passes example %i',
      (_n, example) => {
        const { outcome, reason, findings } = resultOf(check, example);
        const lines = findings.map(({ file, line }) => `${file}:${line}`);
        expect({ outcome, reason, lines }).toEqual({
          outcome: 'passed',
          lines: [],
        });
      },
    );

    it.each(numbered(check.examples.fail))(
      'fails example %i',
      (_n, example) => {
        const { outcome, reason, findings } = resultOf(check, example);
        expect({ outcome, reason }).toEqual({ outcome: 'failed' });
        expect(findings.map(finding => finding.line)).toEqual(example.lines);
      },
    );

    it('has examples of both kinds', () => {
      expect(check.examples.pass.length).toBeGreaterThanOrEqual(2);
      expect(check.examples.fail.length).toBeGreaterThanOrEqual(1);
    });
  },
);

function numbered(examples: Example[]): Array<[number, Example]> {
  return examples.map((example, i) => [i + 1, example]);
}

function resultOf(
  check: DataCheck,
  { files, policy, images, entity }: Example,
) {
  const scorecard = { ...anyProject, checks: [check] };
  const evidence = { ...evidenceOf(files), images, entity };
  return assess(scorecard, evidence, { policy }).checks[0];
}
