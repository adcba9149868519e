/** What differs between this pipeline and another of its kind, and what costs money while nobody uses it. */
export const config = {
  name: ${{ values.name | dump }},
  dataset: ${{ values.dataset | dump }},
  owner: ${{ values.owner | dump }},
  costCenter: ${{ values.costCenter | dump }},
  domain: ${{ values.domain | dump }},

  /** SSM parameters that the account gives: see the checklist of README.md. */
  given: {
    alertEmail: '/${{ values.name }}/alert-email',
    /** Of the service by which people sign in: a user pool of Cognito, or another that speaks OpenID Connect. */
    issuer: '/identity/issuer',
    audience: '/identity/audience',
  },
  /** The role of the people who ask the curated tables, as IAM Identity Center or the account made it. */
  analystRole: 'data-analyst',
  /** How many calls a second an API takes, and how many at once. */
  callsPerSecond: 200,
  /** In US dollars a month; the team hears of it at 80 % of what is spent and at 100 % of what is forecast. */
  monthlyBudget: 400,

  // Switch one on, run `npm run synth:snapshot`, and let the team review what changes.
  /** A model of Amazon Personalize that learns each week, billed by the hour of learning and by what it reads. */
  training: false,
  /** A campaign that answers with it, once there is a first version: from about 40 dollars a month. Only with `training`. */
  campaign: false,
  /** Settings that hold for the whole account: only where no platform team makes them, since two projects would overwrite each other. */
  accountSettings: false,
};

export type Config = typeof config;
