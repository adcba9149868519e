const SOUND: Record<string, string> = {
  status: 'accepted',
  decision: 'adopted',
  date: '2026-03-01',
  'review-by': '2027-03-01',
  deciders: '[group:default/lake, user:default/ana]',
  options: '[Glue, EMR Serverless, Athena]',
  because:
    'The job joins 40 GB once a night. Glue did it in eleven minutes on the sample at a third of the cost of a cluster that idles, and the team writes Spark already.',
  evidence: '[https://wiki.example.com/measured]',
};

/**
 * A decision record for the examples of checks, one line for each key: `practice` stands in line 2, then what is given or sound.
 *
 * @param front - keys laid over those of a sound record; `undefined` leaves one out
 */
export function exampleRecord(
  practice: string,
  front: Record<string, string | undefined> = {},
): string {
  const lines = Object.entries({ practice, ...SOUND, ...front }).flatMap(
    ([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]),
  );
  return `---\n${lines.join('\n')}\n---\n\n# Why we chose it\n`;
}
