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
    /** The image that CI built of `image/`, with its digest, in ECR. */
    image: '/${{ values.name }}/image',
    /** The model that somebody approved: the `ModelDataUrl` of its package. */
    approved: '/${{ values.name }}/approved-model',
  },
  /** The secret that holds host, port, user and password of the source database, and the database that is read. */
  source: { secret: '${{ values.name }}/source-database', database: 'app', schema: 'public' },
  /** The role of the people who ask the curated tables, as IAM Identity Center or the account made it. */
  analystRole: 'data-analyst',
  /** In US dollars a month; the team hears of it at 80 % of what is spent and at 100 % of what is forecast. */
  monthlyBudget: 400,

  // Switch one on, run `npm run synth:snapshot`, and let the team review what changes.
  /** Each week a model is trained on SageMaker and, where it beats the baseline, laid before somebody who approves it: some minutes of a machine. */
  training: false,
  /** An endpoint that answers with the approved model, billed by what is asked, and a function in front of it. Only with `training`. */
  endpoint: false,
  /** Settings that hold for the whole account: only where no platform team makes them, since two projects would overwrite each other. */
  accountSettings: false,
};

export type Config = typeof config;
