/** French words of `../heat`. */
export const heat = {
  'heat.title': 'Équipes par pratique',
  'heat.order': 'colonnes\u00A0: le plus de travail d’abord',
  'heat.keys':
    'les flèches déplacent, Entrée ouvre\u00A0; le tableau ci-dessous dit la même chose par équipe',
  'heat.count': 'n',
  'heat.sort': 'Trier les équipes par {{practice}}',
  'heat.fold': 'Replier {{title}} dans la carte',
  'heat.unfold': 'Déplier {{title}} dans la carte',
  'heat.cell.share':
    '{{team}}, {{practice}}, {{percent}} pour cent, {{passed}} sur {{total}} réussis',
  'heat.cell.unread_one':
    '{{team}}, {{practice}}, un composant n’a pas pu être lu',
  'heat.cell.unread_other':
    '{{team}}, {{practice}}, {{count}} composants n’ont pas pu être lus',
  'heat.cell.critical_one': 'un contrôle critique échoue dans un composant',
  'heat.cell.critical_other':
    'un contrôle critique échoue dans {{count}} composants',
  'heat.cell.nothing': '{{team}}, {{practice}}, sans objet',
  'heat.legend.share': 'Part des composants qui réussissent',
  'heat.legend.unread': 'moins de la moitié a pu être lue',
  'heat.legend.critical': 'coin : un contrôle critique échoue dedans',
  'heat.legend.nothing': 'sans objet',
} as const;
