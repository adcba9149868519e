/** French words of `../common`. */
export const common = {
  'common.grade.name': 'Note {{grade}}',
  'common.grade.none': 'Sans note',
  'common.grade.older': 'Note {{grade}}, résultat ancien',
  'common.grade.noneOlder': 'Sans note, résultat ancien',
  'common.outcome.passed': 'Réussi',
  'common.outcome.failed': 'Échoué',
  'common.outcome.not-applicable': 'Sans objet',
  'common.outcome.no-evidence': 'Sans preuve',
  'common.outcome.error': 'Contrôle en panne',
  'common.outcome.critical': 'Contrôle critique échoué',
  'common.severity.critical': 'Critique',
  'common.severity.high': 'Élevée',
  'common.severity.medium': 'Moyenne',
  'common.severity.low': 'Faible',
  'common.severity.info': 'Info',
  'common.scale.score':
    'Score {{score}} sur 100, intervalle de {{low}} à {{high}}',
  'common.scale.interval': 'Quelque part de {{low}} à {{high}} sur 100',
  'common.scale.range': '{{low}} à {{high}}',
  'common.scale.of100': 'sur 100',
  'common.line.one': '{{file}}:{{line}}',
  'common.line.many': '{{file}}:{{line}}–{{endLine}}',
  'common.state.loading': 'Chargement de la fiche',
  'common.state.errorTitle': 'La fiche n’a pas pu être chargée',
  'common.state.errorStatus':
    'Le service Golden Path a répondu {{status}}. Les résultats enregistrés sont intacts, seule cette vue a échoué.',
  'common.state.errorOther':
    'Le service Golden Path est injoignable. Les résultats enregistrés sont intacts, seule cette vue a échoué.',
  'common.state.tryAgain': 'Réessayer',
  'common.state.deniedTitle': 'Vous ne pouvez pas lire cette fiche',
  'common.state.denied':
    'Vous voyez le composant, pas son évaluation. Les responsables de ce portail peuvent accorder le droit.',
  'common.state.permission': 'Permission',
  'common.state.pendingTitle': 'Pas encore lu',
  'common.state.pending': 'Ses fichiers seront lus d’ici une minute.',
  'common.state.noSourceTitle': 'Aucune source à lire',
  'common.state.noSource':
    'L’entrée du catalogue n’indique pas où lire. Ajoutez cette annotation à son fichier de catalogue\u00A0:',
  'common.state.unreadableTitle': 'Lecture impossible pour l’instant',
  'common.state.unreadable_one': '{{message}}. Un essai, {{since}}.',
  'common.state.unreadable_other':
    '{{message}}. {{count}} essais, le premier {{since}}.',
  'common.state.nothingTitle': 'Rien à évaluer ici',
  'common.state.nothing_one':
    'Le seul fichier a été lu\u00A0: {{what}}. Ce composant n’a pas de score et n’est pas compté.',
  'common.state.nothing_other':
    'Les {{count}} fichiers ont tous été lus\u00A0: {{what}}. Ce composant n’a pas de score et n’est pas compté.',
  'common.state.nextTry': 'Prochain essai {{when}}',
  'common.state.readAt': 'Lu {{when}}',
  'common.assessed': 'Évalué {{when}}',
} as const;
