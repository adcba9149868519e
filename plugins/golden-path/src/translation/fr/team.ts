/** French words of `../team`. */
export const team = {
  'team.emptyTitle': 'Rien à évaluer',
  'team.empty': 'Cette équipe ne possède rien qui concerne {{scorecard}}.',
  'team.fixes.title': 'Les cinq corrections qui rapportent le plus',
  'team.fixes.note': 'points additionnés sur les composants de l’équipe',
  'team.fixes.failed': 'Les corrections n’ont pas pu être chargées',
  'team.fixes.none': 'Aucune correction ne rapporterait de points.',
  'team.fixes.what': 'Correction',
  'team.fixes.failing': 'En échec',
  'team.fixes.points': 'Points',
} as const;
