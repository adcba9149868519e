import { itemsAt, valueAt, type Resource, type Value } from '../graph';
import { canonicalText } from '../links/canonicalText';
import type { DataModel } from '../model';
import { alarmMetrics } from './alarmMetrics';
import { UNWATCHED, type Watch } from './Watch';

/** Whether an alarm counts lines in the log of a function: a filter makes them a metric of its own. */
export function alarmOnLogs(model: DataModel, lambda: Resource): Watch {
  const counted = model.graph
    .ofType('AWS::Logs::MetricFilter')
    .filter(filter => isLogOf(model, valueAt(filter, 'LogGroupName'), lambda))
    .flatMap(filter => itemsAt(filter, 'MetricTransformations').items)
    .map(one => [
      canonicalText(valueAt(one, 'MetricNamespace')),
      canonicalText(valueAt(one, 'MetricName')),
    ]);
  const found = alarmMetrics(model).find(({ namespace, name }) =>
    counted.some(
      ([space, metric]) =>
        metric !== undefined &&
        space === canonicalText(namespace) &&
        metric === canonicalText(name),
    ),
  );
  return found ? { state: 'watched', by: found.alarm } : UNWATCHED;
}

/** `/aws/lambda/` and its name, or the group that is called so. */
function isLogOf(
  { graph }: DataModel,
  group: Value | undefined,
  lambda: Resource,
): boolean {
  const declared =
    group?.kind === 'reference' ? graph.get(group.to) : undefined;
  const name = declared ? valueAt(declared, 'LogGroupName') : group;
  if (name?.kind === 'template')
    return name.parts.some(
      part =>
        typeof part === 'object' &&
        part.kind === 'reference' &&
        part.to === lambda.id,
    );
  const text = canonicalText(name);
  const own = canonicalText(valueAt(lambda, 'FunctionName'));
  return own !== undefined && text === `/aws/lambda/${own}`;
}
