import { Alarm, type AlarmProps } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Layer } from './Layer.ts';

/** An alarm that the team hears. */
export function alarm(layer: Layer, id: string, props: AlarmProps): Alarm {
  const topic =
    (layer.node.tryFindChild('Alerts') as Topic | undefined) ??
    Topic.fromTopicArn(layer, 'Alerts', layer.find('alerts-arn'));
  const made = new Alarm(layer, id, props);
  made.addAlarmAction(new SnsAction(topic));
  return made;
}
