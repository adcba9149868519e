/** French words of `../form`. */
export const form = {
  'form.pending': 'En cours de calcul…',
  'form.unknown': 'Inconnu',
  'form.graded':
    'Note {{grade}}, {{score}} points sur 100, couverture {{coverage}}',
  'form.ungraded':
    '{{score}} points sur 100, couverture {{coverage}}\u00A0: trop peu de preuves pour une note',
  'form.unscored':
    'Pas de score\u00A0: {{scorecard}} ne juge rien dans ce projet',
  'form.points': '{{score}} points sur 100',
  'form.noGrade': 'Trop peu de preuves pour une note',
  'form.noScore': '{{scorecard}} ne juge rien dans ce projet',
  'form.coverage': '{{scorecard}} · couverture {{coverage}}',
  'form.allPass': 'Aucun contrôle n’échouerait.',
  'form.wouldFail_one': 'Un contrôle échouerait\u00A0:',
  'form.wouldFail_other': '{{count}} contrôles échoueraient\u00A0:',
  'form.place': '{{file}}, ligne {{line}}',
  'form.morePlaces_one': '{{file}}, ligne {{line}}, et un autre endroit',
  'form.morePlaces_other':
    '{{file}}, ligne {{line}}, et {{count}} autres endroits',
  'form.undecided_one': 'Un contrôle ne peut pas encore être tranché\u00A0:',
  'form.undecided_other':
    '{{count}} contrôles ne peuvent pas encore être tranchés\u00A0:',
  'form.incomplete': 'Le score s’affiche dès que les réponses sont complètes.',
  'form.denied':
    'Vous n’avez pas le droit d’essayer ce modèle\u00A0: son score ne se verra qu’une fois le projet créé.',
  'form.busy': 'Trop de projets sont à l’essai en ce moment.',
  'form.failed':
    'Le score n’a pas pu être calculé. Cela n’empêche personne de créer le projet.',
  'form.default': 'Si vide\u00A0: {{value}}',
  'form.noPlaces':
    'Ce portail n’a aucun endroit où écrire des projets. La personne qui l’administre peut indiquer un dossier ou une intégration dans app-config.',
  'form.placeGone':
    'Ce portail n’a pas d’identifiants pour cet endroit. Choisissez-en un autre.',
} as const;
