/** Names of the plugin's own pages. */
export const pages = {
  title: 'Pages of Golden Path',
  compliance: 'Compliance',
  try: 'Try it',
} as const;
