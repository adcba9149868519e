// What is verified: a template and a language a line. How a kind is started is in kinds/, how a language is tested in languages.mjs.
const languages = ['go', 'node', 'python', 'java', 'rust'];

/** The most that an image may take, in megabytes, unpacked. */
const BUDGETS = {
  'container-go': 10,
  'container-node': 250,
  'container-python': 220,
  'container-java': 220,
  'container-rust': 10,
  'container-worker go': 20,
  'container-worker node': 270,
  'container-worker python': 250,
  'container-worker java': 260,
  'container-worker rust': 30,
  'lambda-container go': 180,
  'lambda-container node': 400,
  'lambda-container python': 300,
  'lambda-container java': 480,
  'lambda-container rust': 180,
};

/** What every pipeline asks. */
const PIPELINE_ANSWERS = {
  dataset: 'web_orders',
  domain: 'after-sales',
  businessOwner: 'group:default/commerce',
  source: 'the PostgreSQL database of the shop',
  kpi: 'hours to close the month',
  kpiUnit: 'hours',
  costCenter: 'retail-042',
};

/** The pipelines, with what each answers beside that or otherwise. */
const PIPELINES = {
  'pipeline-analytics': {},
  'pipeline-business-intelligence': {},
  'pipeline-operational-analytics': {
    dataset: 'app_lines',
    source: 'the services of the shop, by Fluent Bit',
    mutability: 'append',
  },
  'pipeline-fraud-detection': {
    dataset: 'card_payments',
    source: 'the payment service of the shop',
    kpi: 'fraud that was paid out',
    kpiUnit: '%',
  },
  'pipeline-iot': {
    dataset: 'pump_readings',
    source: 'the pumps of both plants, by IoT Core',
    mutability: 'append',
  },
  'pipeline-loosely-coupled': {},
  'pipeline-machine-learning': {},
  'pipeline-recommendation': {},
  'pipeline-streaming': {},
};

export const templates = [
  ...languages.map(language => ({
    template: `container-${language}`,
    kind: 'service',
    language,
    answers: {},
  })),
  ...languages.map(language => ({
    template: 'container-worker',
    kind: 'worker',
    language,
    answers: { language },
  })),
  ...languages.map(language => ({
    template: 'lambda-container',
    kind: 'function',
    language,
    // The processor of this machine: what is built is started, too.
    answers: {
      language,
      architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
    },
  })),
  ...Object.entries(PIPELINES).map(([template, own]) => ({
    template,
    kind: 'pipeline',
    language: 'sql',
    answers: { ...PIPELINE_ANSWERS, ...own },
  })),
].map(entry => {
  const name = ['service', 'pipeline'].includes(entry.kind)
    ? entry.template
    : `${entry.template} ${entry.language}`;
  return { ...entry, name, budget: BUDGETS[name] * 1_000_000 };
});
