/** Words of the pages of practices. */
export const practice = {
  loading: 'Loading the practice',
  unknown: 'No such practice',
  unknownText: 'No scorecard of this portal has a practice of this name.',
  why: 'Why',
  checks: 'How it is checked and mended',
  checksNote: 'a practice passes with the weight of its checks',
  check: 'Check',
  severity: 'Severity',
  matters: 'Why it matters',
  mend: 'How to mend it',
  organisation: 'In the organisation',
  passed: '{{passed}} of {{total}} passed',
  nowhere: 'applies nowhere',
  share: 'Passed',
  failing: 'Failing',
  open: 'Not read',
} as const;
