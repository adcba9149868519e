import type {
  Assessment,
  CheckResult,
} from 'backstage-plugin-golden-path-common';
import { storablePicture } from './storablePicture';

/** Characters of JSON that an assessment may take, its picture aside. */
const MOST_CHARACTERS = 1_000_000;

/** What is kept of each check, from all to little; fixes and what tells how it is known go with the excerpts. */
const STEPS = [
  { findings: 100, excerpts: 10 },
  { findings: 50, excerpts: 3 },
  { findings: 10, excerpts: 1 },
  { findings: 3, excerpts: 0 },
  { findings: 1, excerpts: 0 },
];

/** An assessment small enough to store and to send: hostile files can have thousands of findings with long lines. */
export function withinSize(assessment: Assessment): Assessment {
  const { picture, ...plain } = assessment;
  let fitting: Assessment = plain;
  for (const step of STEPS) {
    if (JSON.stringify(fitting).length <= MOST_CHARACTERS) break;
    const checks = plain.checks.map(check => shorten(check, step));
    fitting = { ...plain, checks };
  }
  const drawn = picture && storablePicture(picture, fitting.checks);
  return drawn ? { ...fitting, picture: drawn } : fitting;
}

function shorten(
  check: CheckResult,
  most: (typeof STEPS)[number],
): CheckResult {
  const omitted =
    (check.omitted ?? 0) + Math.max(0, check.findings.length - most.findings);
  // Those that count come first.
  const findings = [...check.findings].sort(
    (a, b) => Number(!!a.waived) - Number(!!b.waived),
  );
  return {
    ...check,
    findings: findings.slice(0, most.findings).map((finding, i) => {
      if (i < most.excerpts) return finding;
      const { excerpt, fix, because, ...rest } = finding;
      return rest;
    }),
    ...(omitted > 0 && { omitted }),
  };
}
