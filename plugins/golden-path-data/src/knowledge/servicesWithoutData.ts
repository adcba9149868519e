/**
 * Services, by the prefix of their actions, whose every action on `*` opens no data, keys, code or rights: they measure, trace, pass
 * messages of agents on, or work on what the caller sends along and keep nothing of it.
 *
 * Source: the AWS Service Authorization Reference, https://docs.aws.amazon.com/service-authorization/latest/reference/. checked: 2026-11-30
 */
export const SERVICES_WITHOUT_DATA: ReadonlySet<string> = new Set([
  'autoscaling-plans',
  'cloudwatch',
  'comprehendmedical',
  'compute-optimizer',
  'ec2messages',
  'health',
  'polly',
  'pricing',
  'rekognition',
  'ssmmessages',
  'support',
  'tag',
  'textract',
  'translate',
  'xray',
]);
