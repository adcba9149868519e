/** French words of `../card`. */
export const card = {
  'card.open': 'Ouvrir la fiche',
  'card.openNamed': 'Ouvrir la fiche {{title}}',
  'card.coverage': 'couverture {{coverage}}',
  'card.footer': '{{assessed}} · couverture {{coverage}}',
  'card.footerUngraded':
    '{{assessed}} · compté «\u00A0trop peu de preuves\u00A0»',
  'card.needs': 'couverture {{coverage}}, une note en demande {{needed}}',
  'card.withoutCap': '{{grade}} sans le plafond',
  'card.capped_one': 'Plafonné à D par un contrôle critique échoué',
  'card.capped_other': 'Plafonné à D par {{count}} contrôles critiques échoués',
  'card.older': 'résultat\u00A0: {{date}}',
  'card.olderTitle': 'Dernière lecture {{when}}',
  'card.olderCause_one': '{{message}}, au dernier essai.',
  'card.olderCause_other': '{{message}}, aux {{count}} derniers essais.',
  'card.passed_one': '{{passed}} pratique réussie sur une',
  'card.passed_other': '{{passed}} pratiques réussies sur {{count}}',
  'card.unread_one': 'Une chose n’a pas pu être lue\u00A0:',
  'card.unread_other': '{{count}} choses n’ont pas pu être lues\u00A0:',
  'card.gains': 'Ce qui l’élèverait le plus',
  'card.gain': '+{{points}} points',
} as const;
