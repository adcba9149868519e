/** Words of a team's page. */
export const team = {
  emptyTitle: 'Nothing to score',
  empty: 'This team owns nothing that {{scorecard}} is about.',
  fixes: {
    title: 'Five fixes with the most points',
    note: 'points summed over the team’s components',
    failed: 'The fixes could not be loaded',
    none: 'No fix would add points.',
    what: 'Fix',
    failing: 'Failing',
    points: 'Points',
  },
} as const;
