import type {
  Assessment,
  CheckResult,
} from 'backstage-plugin-golden-path-common';

/** Characters of JSON that an assessment may take. */
const MOST_CHARACTERS = 1_000_000;

/** What is kept of each check, from all to little. */
const STEPS = [
  { findings: 100, excerpts: 10 },
  { findings: 50, excerpts: 3 },
  { findings: 10, excerpts: 1 },
];

/** An assessment small enough to store and to send: hostile files can have thousands of findings with long lines. */
export function withinSize(assessment: Assessment): Assessment {
  let fitting = assessment;
  for (const step of STEPS) {
    if (JSON.stringify(fitting).length <= MOST_CHARACTERS) break;
    const checks = assessment.checks.map(check => shorten(check, step));
    fitting = { ...assessment, checks };
  }
  return fitting;
}

function shorten(
  check: CheckResult,
  most: (typeof STEPS)[number],
): CheckResult {
  const omitted =
    (check.omitted ?? 0) + Math.max(0, check.findings.length - most.findings);
  return {
    ...check,
    findings: check.findings.slice(0, most.findings).map((finding, i) => {
      const { excerpt, ...rest } = finding;
      return excerpt && i < most.excerpts ? { ...rest, excerpt } : rest;
    }),
    ...(omitted > 0 && { omitted }),
  };
}
