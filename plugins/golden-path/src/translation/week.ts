/** Words of what moved this week. */
export const week = {
  title: 'This week',
  note: 'against {{date}}',
  worse: 'Got worse',
  better: 'Got better',
  noWorse: 'Nothing got worse.',
  noBetter: 'Nothing got better yet.',
  points: '{{points}} points, {{date}}',
  to: 'to',
  failed: 'What moved this week could not be loaded',
  more_one: 'and one more',
  more_other: 'and {{count}} more',
} as const;
