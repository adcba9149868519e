/** French words of `../pages`. */
export const pages = {
  'pages.title': 'Pages de Golden Path',
  'pages.compliance': 'Conformité',
  'pages.practices': 'Pratiques',
  'pages.campaigns': 'Campagnes',
  'pages.waivers': 'Dérogations',
  'pages.try': 'Essayer',
} as const;
