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
    searchEndpoint: '/network/search-endpoint',
    alertEmail: '/${{ values.name }}/alert-email',
  },
  /** Roles that the account made: of the people who ask the curated tables, and of those who search readings. */
  analystRole: 'data-analyst',
  searchRole: 'reading-reader',
  /** How many days readings can be searched. The lake keeps them all. */
  hotDays: 14,
  /** In US dollars a month; the team hears of it at 80 % of what is spent and at 100 % of what is forecast. */
  monthlyBudget: 900,

  /** Between which values each metric is as it should be: whoever is beyond raises the alarm. */
  limits: {
    temperature: { least: -20, most: 90 },
    pressure: { least: 0.5, most: 12 },
    vibration: { least: 0, most: 8 },
  },

  // Switch one on or off, run `npm run synth:snapshot`, and let the team review what changes.
  /** The index, and what feeds it: paid around the clock, also while nobody searches. Whoever needs sums of days alone switches it off. */
  search: true,
  /** A model of the machines in IoT SiteWise, for plants. */
  siteWise: false,
  /** Redshift Serverless beside Athena: for dashboards that many people look at all day. From about 3 dollars for each hour of use. */
  warehouse: false,
  /** Settings that hold for the whole account: only where no platform team makes them, since two projects would overwrite each other. */
  accountSettings: false,
};

export type Config = typeof config;
