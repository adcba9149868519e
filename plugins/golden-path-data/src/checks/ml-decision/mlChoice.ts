import type { DecisionRecord } from '../../documents';
import { valueAt, type Resource } from '../../graph';
import type { DataModel } from '../../model';
import type { Choice } from '../records/Choice';
import { headOf } from '../records/headOf';
import type { OfDocument } from '../records/OfDocument';

/** Types that train a model or ask one; notebooks explore, and decide nothing. */
const ML =
  /^AWS::(SageMaker::(Model|Endpoint|EndpointConfig|Pipeline|ModelPackageGroup|FeatureGroup|InferenceComponent|InferenceExperiment)|(Personalize|FraudDetector|Bedrock|Comprehend|Forecast|Rekognition|Lex|Kendra)::\w+)$/;

/** All types of these services, for what was not read. */
const TYPES = [
  'AWS::SageMaker::Model',
  'AWS::Personalize::Solution',
  'AWS::Bedrock::Agent',
];

/** Whatever trains a model or asks one. */
export function modelsOf({ graph }: DataModel): Resource[] {
  return graph.resources.filter(({ type }) => ML.test(type));
}

/** The choice that the records on this practice settle: every project of data has it, with models or without. */
export const mlChoice: Choice = {
  practice: 'ml-decision',
  what: 'machine learning',
  types: [],
  nothing: 'There is no data.',
  made: model => {
    const models = modelsOf(model);
    return models.length
      ? models.map(({ at, name, id }) => ({ at, title: name, about: id }))
      : [{ at: headOf(model).at }];
  },
  open: model =>
    modelsOf(model).length
      ? undefined
      : 'No service of machine learning is declared, and no record says that none is needed',
  compare: (model, records, say) => {
    for (const record of records)
      if (record.decision === 'adopted') adopted(model, record, say);
      else notAdopted(model, say);
  },
  reasons: ({ decision, value, at }, say) => {
    if (decision !== 'adopted') return;
    const missing = [
      'problem',
      'baseline',
      'success-metric',
      'fallback',
    ].filter(name => !valueAt(value, name));
    if (missing.length)
      say.fail(
        at,
        `The record on machine learning does not say ${missing.join(', ')}.`,
      );
    const baseline = valueAt(value, 'baseline');
    if (baseline?.kind === 'scalar' && !/\d/.test(String(baseline.value)))
      say.fail(
        baseline.at,
        'The baseline without a model has no figure to beat.',
      );
  },
};

function adopted(
  model: DataModel,
  { at }: DecisionRecord,
  say: OfDocument,
): void {
  const [gap] = model.graph.gapsFor(TYPES);
  if (modelsOf(model).length) say.pass();
  else if (gap) say.undecided(gap.what);
  else
    say.fail(
      at,
      'Machine learning is adopted, and the code has no service of it.',
    );
}

function notAdopted(model: DataModel, say: OfDocument): void {
  for (const { at, name, type, id } of modelsOf(model))
    say.fail(
      at,
      `${name} is ${type
        .split('::')
        .slice(1)
        .join(' ')}, and the accepted record adopts no machine learning.`,
      [id],
    );
  const [gap] = model.graph.gapsFor(TYPES);
  if (gap) say.undecided(gap.what);
  say.pass();
}
