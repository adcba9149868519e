/** French words of `../week`. */
export const week = {
  'week.title': 'Cette semaine',
  'week.note': 'par rapport au {{date}}',
  'week.worse': 'En baisse',
  'week.better': 'En hausse',
  'week.noWorse': 'Rien n’a baissé.',
  'week.noBetter': 'Rien n’a encore monté.',
  'week.points': '{{points}} points, {{date}}',
  'week.to': 'vers',
  'week.failed': 'Les mouvements de la semaine n’ont pas pu être chargés',
  'week.more_one': 'et un de plus',
  'week.more_other': 'et {{count}} de plus',
} as const;
