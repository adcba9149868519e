/** French words of `../try`. */
export const tryIt = {
  'try.editor': 'Dockerfile',
  'try.hint': 'Saisissez ou collez un Dockerfile',
  'try.note':
    'Jugé dans votre navigateur pendant la saisie, sur ce seul texte\u00A0: sans la politique de ce portail et sans les fichiers voisins. Rien ne quitte cette page.',
  'try.startFrom': 'Partir de',
  'try.example.node': 'Node, comme souvent',
  'try.example.python': 'Python avec un secret',
  'try.example.java': 'Java avec une dérogation',
  'try.example.go': 'Go, comme il faut',
  'try.example.empty': 'rien',
  'try.undo': 'Annuler',
  'try.redo': 'Rétablir',
  'try.starting': 'Chargement des contrôles…',
  'try.assessing': 'évaluation…',
  'try.empty': 'Rien à juger encore\u00A0: un Dockerfile commence par FROM',
  'try.tooLongTitle': 'Trop long pour être jugé ici',
  'try.tooLong':
    'Jusqu’à {{most}} caractères sont jugés pendant la saisie. Pour un fichier plus long, lancez golden-path check dans son projet.',
  'try.tooSlowTitle': 'C’était trop long',
  'try.tooSlow':
    'Ce texte n’a pas été jugé en {{seconds}} secondes, l’évaluation a été arrêtée. Modifiez-le ou réessayez.',
  'try.failedTitle': 'Les contrôles n’ont pas tourné',
  'try.failed':
    'Le navigateur n’a pas pu les démarrer\u00A0; ce portail n’autorise peut-être pas les web workers.',
  'try.unread': 'Non jugé\u00A0: {{reasons}}',
  'try.findings': 'Constats',
  'try.found_one': 'un constat',
  'try.found_other': '{{count}} constats',
  'try.none': 'Rien à signaler.',
  'try.goTo': 'Aller à {{lines}} dans l’éditeur',
  'try.fixSafe': 'Correction sans risque',
  'try.fixAssisted': 'Correction à relire',
  'try.apply': 'Appliquer',
  'try.applyAssisted': 'Appliquer…',
  'try.confirm': 'Avez-vous relu ce qu’elle change\u00A0?',
  'try.confirmed': 'Oui, appliquer',
  'try.cancel': 'Renoncer',
  'try.elsewhere':
    'Elle modifie d’autres fichiers que celui-ci\u00A0: emportez la différence.',
  'try.announce': 'Note {{grade}}, {{score}} sur 100, {{findings}}',
  'try.announceNone': 'Sans note, {{findings}}',
} as const;
