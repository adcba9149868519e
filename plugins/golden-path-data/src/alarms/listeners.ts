import { once } from 'backstage-plugin-golden-path-common';
import { itemsAt, valueAt, type Resource } from '../graph';
import { targetsIn } from '../links';
import type { DataModel } from '../model';

const TOPIC = ['AWS::SNS::Topic'];
/** What passes messages of topics on to a chat, with the property that lists them. */
const CHATS: Array<[string, string]> = [
  ['AWS::Chatbot::SlackChannelConfiguration', 'SnsTopicArns'],
  ['AWS::Chatbot::MicrosoftTeamsChannelConfiguration', 'SnsTopicArns'],
  ['aws_chatbot_slack_channel_configuration', 'sns_topic_arns'],
  ['aws_chatbot_teams_channel_configuration', 'sns_topic_arns'],
];

/** The ids of topics that alarms speak to. */
export function alarmTopics(model: DataModel): Set<string> {
  return once(model, readTopics);
}

function readTopics(model: DataModel): Set<string> {
  const alarms = model.graph.ofType(
    'AWS::CloudWatch::Alarm',
    'AWS::CloudWatch::CompositeAlarm',
  );
  const found = alarms.flatMap(alarm =>
    targetsIn(model).of(valueAt(alarm, 'AlarmActions'), TOPIC),
  );
  return new Set(found.map(({ id }) => id));
}

/** Whether somebody hears a topic, or why that is not known. */
export function listenersOf(
  model: DataModel,
  topic: Resource,
): 'yes' | 'no' | { why: string } {
  const { graph } = model;
  const own = itemsAt(topic, 'Subscription');
  if (own.items.length) return 'yes';
  const named = [
    ...graph
      .ofType('AWS::SNS::Subscription')
      .map(one => valueAt(one, 'TopicArn')),
    ...CHATS.flatMap(([type, path]) =>
      graph.ofType(type).map(one => valueAt(one, path)),
    ),
  ];
  const targets = targetsIn(model);
  if (
    named.some(value =>
      targets.of(value, TOPIC).some(({ id }) => id === topic.id),
    )
  )
    return 'yes';
  const unclear = own.open ?? named.find(value => value?.kind === 'unknown');
  if (unclear?.kind === 'unknown')
    return { why: `${unclear.what} is not known` };
  const [gap] = graph.gapsFor(['AWS::SNS::Subscription']);
  return gap ? { why: `${gap.at.file}:${gap.at.line}: ${gap.what}` } : 'no';
}
