/** French words of `../pages`. */
export const pages = {
  'pages.title': 'Pages de Golden Path',
  'pages.compliance': 'Conformité',
  'pages.try': 'Essayer',
} as const;
