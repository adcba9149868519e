/** What differs between this pipeline and another of its kind, and what costs money while nobody uses it. */
export const config = {
  name: ${{ values.name | dump }},
  dataset: ${{ values.dataset | dump }},
  owner: ${{ values.owner | dump }},
  costCenter: ${{ values.costCenter | dump }},
  domain: ${{ values.domain | dump }},

  /** SSM parameters that the account gives: see the checklist of README.md. */
  given: {
    vpcId: '/network/vpc-id',
    subnetIds: '/network/private-subnet-ids',
    alertEmail: '/${{ values.name }}/alert-email',
    searchEndpoint: '/network/search-endpoint',
  },
  /** Roles that the account made: of the people who ask the curated tables, and of what asks the index. */
  analystRole: 'data-analyst',
  searchRole: 'data-searcher',
  /** How many calls a second the API takes, and how many at once. */
  callsPerSecond: 100,
  /** In US dollars a month; the team hears of it at 80 % of what is spent and at 100 % of what is forecast. */
  monthlyBudget: 600,

  // Switch one on, run `npm run synth:snapshot`, and let the team review what changes.
  /** Aurora Serverless beside the table of records, for questions that join: it costs from the first hour on. */
  relational: false,
  /** Settings that hold for the whole account: only where no platform team makes them, since two projects would overwrite each other. */
  accountSettings: false,
};

export type Config = typeof config;
