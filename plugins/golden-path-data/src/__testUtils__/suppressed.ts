import {
  assess,
  evidenceOf,
  type Assessment,
} from 'backstage-plugin-golden-path-common';
import { anyProject } from './anyProject';

type Files = Record<string, string>;

export function assessed(files: Files, today?: string): Assessment {
  return assess(anyProject, evidenceOf(files), { today });
}

export function findingsOf({ checks }: Assessment, id: string) {
  return checks.find(check => check.id === id)!.findings;
}

/** Lines of the findings of a check: those that count, and those that are waived. */
export function linesOf(files: Files, id: string, today?: string) {
  const findings = findingsOf(assessed(files, today), id);
  return [
    findings.filter(({ waived }) => !waived).map(({ line }) => line),
    findings.filter(({ waived }) => waived).map(({ line }) => line),
  ];
}
