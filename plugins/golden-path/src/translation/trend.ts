/** Words of the trend of grades. */
export const trend = {
  title: 'Grades over time',
  name: 'Components by grade since {{date}}; the table has the same counts',
  empty: 'Nothing was assessed yet. The first day shows tomorrow.',
  asTable: 'Show as table',
  asChart: 'Show as chart',
  date: 'Day',
  failed: 'The trend could not be loaded',
} as const;
