import { drop, named, remove, replace, saying, set } from './edits';
import { delivery, glueJob, kafka, search, stream, warehouse } from './guests';
import { breaks } from './Mutation';
import type { Project } from './Project';

const ALARM = 'AWS::CloudWatch::Alarm';

/** Takes all alarms away that say a text. */
const unwatched =
  (...texts: string[]) =>
  (project: Project) => {
    for (const text of texts)
      for (const one of project.all(ALARM, saying(text))) project.remove(one);
  };

/** Somebody hears of what fails or comes late. */
export const watched = [
  breaks('state-machine-unwatched', project =>
    project.all(ALARM, named('Transform')).forEach(one => project.remove(one)),
  ),
  breaks('job-failure-unwatched', remove('AWS::Events::Rule'), {
    on: glueJob,
  }),
  breaks('stream-lag-unwatched', unwatched('IteratorAge'), { on: stream }),
  breaks('delivery-lag-unwatched', unwatched('DeliveryToS3'), {
    on: delivery,
  }),
  breaks('function-errors-unwatched', unwatched('AWS/Lambda'), {
    on: stream,
  }),
  breaks('dead-letters-unwatched', unwatched('AWS/SQS')),
  breaks('kafka-unwatched', unwatched('AWS/Kafka'), { on: kafka }),
  breaks('redshift-unwatched', unwatched('AWS/Redshift'), { on: warehouse }),
  breaks('opensearch-unwatched', unwatched('AWS/ES'), { on: search }),
  breaks('migration-lag-unwatched', unwatched('AWS/DMS')),
  breaks('alarm-without-action', drop(ALARM, 'AlarmActions')),
  breaks('alarm-muted', set(ALARM, 'ActionsEnabled', false)),
  breaks('alarm-topic-unheard', remove('AWS::SNS::Subscription')),
  breaks('sla-unwatched', project => {
    project.remove(project.one(ALARM, named('Stale')));
  }),
  breaks(
    'runbook-missing',
    replace(/^catalog-info\.yaml$/, /^ +golden-path\/runbook: .*\n/m, ''),
  ),
];
