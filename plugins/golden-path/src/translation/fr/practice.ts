/** French words of `../practice`. */
export const practice = {
  'practice.loading': 'Chargement de la pratique',
  'practice.unknown': 'Pratique inconnue',
  'practice.unknownText':
    'Aucune fiche de ce portail n’a de pratique de ce nom.',
  'practice.why': 'Pourquoi',
  'practice.checks': 'Comment on la contrôle et la corrige',
  'practice.checksNote': 'une pratique réussit selon le poids de ses contrôles',
  'practice.check': 'Contrôle',
  'practice.severity': 'Gravité',
  'practice.matters': 'Pourquoi c’est important',
  'practice.mend': 'Comment corriger',
  'practice.organisation': 'Dans l’organisation',
  'practice.passed': '{{passed}} sur {{total}} réussis',
  'practice.nowhere': 'ne s’applique nulle part',
  'practice.share': 'Réussis',
  'practice.failing': 'En échec',
  'practice.open': 'Non lus',
} as const;
