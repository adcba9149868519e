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
    /** The name of an endpoint of SageMaker; read where `model` is on. */
    modelEndpoint: '/${{ values.name }}/model-endpoint',
  },
  /** A payment that waits longer for its decision rings an alarm; the rules stand in pipeline/rules.json. */
  decidedWithinSeconds: 30,
  /** So does a case that waits longer for somebody to look at it. */
  reviewedWithinHours: 4,
  /** The role of the people who ask the curated tables, as IAM Identity Center or the account made it. */
  analystRole: 'data-analyst',
  /** In US dollars a month; the team hears of it at 80 % of what is spent and at 100 % of what is forecast. */
  monthlyBudget: 300,

  // Switch one on, run `npm run synth:snapshot`, and let the team review what changes.
  /** A model of SageMaker beside the rules, from the register of a project that trains it: it may raise a score, and never lower one. */
  model: false,
  /** Redshift Serverless beside Athena: for dashboards that many people look at all day. From about 3 dollars for each hour of use. */
  warehouse: false,
  /** Amazon Quick on top of Athena: the account needs a subscription. */
  dashboards: false,
  /** Settings that hold for the whole account: only where no platform team makes them, since two projects would overwrite each other. */
  accountSettings: false,
};

export type Config = typeof config;
