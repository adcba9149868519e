import { placeholderIn } from 'backstage-plugin-golden-path-data';
import type { Overrides } from './decisionsOf';

/** What the form asks about people and value. */
export interface ValueAnswers {
  owner: string;
  businessOwner: string;
  kpi?: string;
  kpiUnit?: string;
  source?: string;
  overrides?: Overrides;
}

/** What is wrong with answers that a scorecard would not count, a sentence each. */
export function problemsOf(answers: ValueAnswers): string[] {
  const { owner, businessOwner, kpi, kpiUnit, source, overrides } = answers;
  const problems: string[] = [];
  if (nameOf(owner) === nameOf(businessOwner))
    problems.push(
      'The business owner is the technical owner too. Choose the team that draws a benefit from the data: somebody has to say what it must be, and somebody else how it is made.',
    );
  const texts: [string, string | undefined][] = [
    ['measure of value', kpi],
    ['unit of that measure', kpiUnit],
    ['source of the data', source],
    ...Object.entries(overrides ?? {}).map(
      ([practice, { because }]): [string, string | undefined] => [
        `reason for ${practice}`,
        because,
      ],
    ),
  ];
  for (const [what, text] of texts)
    if (text && placeholderIn(text))
      problems.push(`The ${what} still has to be written.`);
  return problems;
}

/** The name in an entity reference, in lower case. */
function nameOf(reference: string): string {
  return reference.trim().toLowerCase().split('/').pop()!.split(':').pop()!;
}
