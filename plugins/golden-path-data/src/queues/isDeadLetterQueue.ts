import { once } from 'backstage-plugin-golden-path-common';
import { valueAt, type Resource, type Value } from '../graph';
import { targetsIn } from '../links/targetsIn';
import type { DataModel } from '../model';

const QUEUE = ['AWS::SQS::Queue'];

/** Where resources name the queue that takes what failed. */
const LETTERS: Record<string, string[]> = {
  'AWS::SQS::Queue': ['RedrivePolicy.deadLetterTargetArn'],
  'AWS::SNS::Subscription': ['RedrivePolicy.deadLetterTargetArn'],
  'AWS::Lambda::Function': ['DeadLetterConfig.TargetArn'],
  'AWS::Lambda::EventInvokeConfig': ['DestinationConfig.OnFailure.Destination'],
  'AWS::Lambda::EventSourceMapping': [
    'DestinationConfig.OnFailure.Destination',
  ],
  'AWS::Scheduler::Schedule': ['Target.DeadLetterConfig.Arn'],
};

/** Whether something sends what failed to this queue. */
export function isDeadLetterQueue(model: DataModel, { id }: Resource): boolean {
  return once(model, deadLetterQueues).has(id);
}

function deadLetterQueues(model: DataModel): Set<string> {
  const { graph } = model;
  const named: Array<Value | undefined> = Object.entries(LETTERS).flatMap(
    ([type, paths]) =>
      graph
        .ofType(type)
        .flatMap(resource => paths.map(path => valueAt(resource, path))),
  );
  for (const rule of graph.ofType('AWS::Events::Rule')) {
    const targets = valueAt(rule, 'Targets');
    if (targets?.kind === 'list')
      for (const target of targets.items)
        named.push(valueAt(target, 'DeadLetterConfig.Arn'));
  }
  const targets = targetsIn(model);
  return new Set(
    named.flatMap(value => targets.of(value, QUEUE).map(({ id }) => id)),
  );
}
