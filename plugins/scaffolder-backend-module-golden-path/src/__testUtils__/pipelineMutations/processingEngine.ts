import {
  add,
  all,
  allow,
  choose,
  drop,
  join,
  ref,
  replace,
  set,
} from './edits';
import { emr, glueJob } from './guests';
import { functionParts } from './guests/parts';
import { breaks } from './Mutation';
import { undecided, unreasoned } from './records';

const JOB = 'AWS::Glue::Job';
const PROCESSING = 'processing-engine';

/** What transforms data was decided with reasons, and fits the work. */
export const processingEngine = [
  breaks('processing-engine-undecided', undecided(PROCESSING), {
    on: glueJob,
  }),
  breaks('processing-engine-unreasoned', unreasoned(PROCESSING), {
    on: glueJob,
  }),
  breaks('processing-engine-contradicted', choose(PROCESSING, 'emr'), {
    on: glueJob,
  }),
  breaks(
    'cluster-always-on',
    drop('AWS::EMR::Cluster', 'AutoTerminationPolicy'),
    { on: emr },
  ),
  breaks(
    'glue-workers-fixed',
    all(
      drop(JOB, 'DefaultArguments.--enable-auto-scaling'),
      set(JOB, 'WorkerType', 'G.2X'),
    ),
    { on: glueJob },
  ),
  breaks('nightly-not-flex', drop(JOB, 'ExecutionClass'), {
    on: [glueJob, set(JOB, 'NumberOfWorkers', 10)],
  }),
  breaks(
    'engine-too-large',
    replace(/inventory\.yaml$/, /volume-per-day: .*/, 'volume-per-day: 300 MB'),
    { on: glueJob },
  ),
  breaks('lambda-strained', set('AWS::Lambda::Function', 'Timeout', 1800), {
    on: add(
      'Processing',
      functionParts(
        'Convert',
        'processing',
        allow(
          ['s3:GetObject', 's3:PutObject'],
          join('arn:aws:s3:::', ref('ResultsBucket'), '/*'),
        ),
      ),
    ),
  }),
];
