/** French words of `../trend`. */
export const trend = {
  'trend.title': 'Notes dans le temps',
  'trend.name':
    'Composants par note depuis le {{date}}\u00A0; le tableau a les mêmes nombres',
  'trend.empty':
    'Rien n’a encore été évalué. Le premier jour se montre demain.',
  'trend.asTable': 'Voir en tableau',
  'trend.asChart': 'Voir en graphique',
  'trend.date': 'Jour',
  'trend.failed': 'L’évolution n’a pas pu être chargée',
} as const;
