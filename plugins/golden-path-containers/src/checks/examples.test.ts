import {
  assess,
  evidenceOf,
  type Example,
} from 'backstage-plugin-golden-path-common';
import { containerScorecard } from '../scorecard';
import type { ContainerCheck } from './ContainerCheck';

const { checks } = containerScorecard;

describe.each(checks.map(check => [check.id, check] as const))(
  '%s',
  (_, check) => {
    it.each(numbered(check.examples.pass))(
      'passes example %i',
      (_n, example) => {
        expect(resultOf(check, example)).toMatchObject({ outcome: 'passed' });
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
  check: ContainerCheck,
  { files, policy, images, entity }: Example,
) {
  const scorecard = { ...containerScorecard, checks: [check] };
  const evidence = { ...evidenceOf(files), images, entity };
  return assess(scorecard, evidence, { policy }).checks[0];
}
