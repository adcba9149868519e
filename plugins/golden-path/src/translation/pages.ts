/** Names of the plugin's own pages. */
export const pages = {
  title: 'Pages of Golden Path',
  compliance: 'Compliance',
  practices: 'Practices',
  campaigns: 'Campaigns',
  waivers: 'Waivers',
  try: 'Try it',
} as const;
