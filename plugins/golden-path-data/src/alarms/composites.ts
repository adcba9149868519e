import { itemsAt, optionsOf, textAt, valueAt, type Resource } from '../graph';
import { parsedJson } from '../graph/parsedJson';
import { canonicalText } from '../links/canonicalText';
import type { DataModel } from '../model';

/** Whether a composite alarm, or what rolls a deployment back, goes by this alarm. */
export function composedIn(
  { graph }: DataModel,
  alarm: Resource,
): 'yes' | 'no' | 'unsure' {
  const name = canonicalText(valueAt(alarm, 'AlarmName'));
  const rules = [
    ...graph
      .ofType('AWS::CloudWatch::CompositeAlarm')
      .filter(({ id }) => id !== alarm.id)
      .flatMap(one => optionsOf(valueAt(one, 'AlarmRule'))),
    ...graph
      .ofType('AWS::CodeDeploy::DeploymentGroup')
      .flatMap(one => itemsAt(one, 'AlarmConfiguration.Alarms').items)
      .map(one => valueAt(one, 'Name')),
    ...graph
      .ofType('AWS::SageMaker::Endpoint')
      .flatMap(
        one =>
          itemsAt(one, 'DeploymentConfig.AutoRollbackConfiguration.Alarms')
            .items,
      )
      .map(one => valueAt(one, 'AlarmName')),
  ];
  let answer: 'no' | 'unsure' = 'no';
  for (const rule of rules) {
    const parts = rule?.kind === 'template' ? rule.parts : [rule];
    const isReferred = parts.some(
      part =>
        typeof part === 'object' &&
        part.kind === 'reference' &&
        part.to === alarm.id,
    );
    if (isReferred) return 'yes';
    const text = canonicalText(rule);
    if (name !== undefined && text?.includes(name)) return 'yes';
    if (rule?.kind === 'unknown') answer = 'unsure';
  }
  return answer;
}

/** Whether a rule of EventBridge hands somebody the changes of all alarms. */
export function hearsAllAlarms({ graph }: DataModel): boolean {
  return graph.ofType('AWS::Events::Rule').some(rule => {
    const pattern = parsedJson(valueAt(rule, 'EventPattern'));
    const state = textAt(rule, 'State');
    return (
      itemsAt(pattern, 'source').items.some(isText('aws.cloudwatch')) &&
      !valueAt(pattern, 'detail.alarmName') &&
      !valueAt(pattern, 'resources') &&
      itemsAt(rule, 'Targets').items.length > 0 &&
      !(state.state === 'known' && state.value === 'DISABLED')
    );
  });
}

function isText(wanted: string) {
  return (value: Parameters<typeof textAt>[0]) => {
    const text = textAt(value);
    return text.state === 'known' && text.value === wanted;
  };
}
