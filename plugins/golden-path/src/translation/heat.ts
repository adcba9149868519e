/** Words of the heat map of teams and practices. */
export const heat = {
  title: 'Teams by practice',
  order: 'columns: most work left first',
  keys: 'arrow keys move, Enter opens; the same by team is in the table below',
  count: 'n',
  sort: 'Sort teams by {{practice}}',
  fold: 'Fold {{title}} in the heat map',
  unfold: 'Unfold {{title}} in the heat map',
  cell: {
    share:
      '{{team}}, {{practice}}, {{percent}} percent, {{passed}} of {{total}} passed',
    unread_one: '{{team}}, {{practice}}, one component could not be read',
    unread_other:
      '{{team}}, {{practice}}, {{count}} components could not be read',
    critical_one: 'a critical check fails in one',
    critical_other: 'a critical check fails in {{count}}',
    nothing: '{{team}}, {{practice}}, not applicable',
  },
  legend: {
    share: 'Share of components that passed',
    unread: 'under half could be read',
    critical: 'corner: a critical check fails inside',
    nothing: 'not applicable',
  },
} as const;
