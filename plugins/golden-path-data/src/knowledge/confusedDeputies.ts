/**
 * Services for which AWS documents that the trust policy of their role should name the account or resource they act for, by
 * `aws:SourceAccount` or `aws:SourceArn`. Those that are not here (Lambda, EC2, Glue) do not send these keys, or AWS does not ask for
 * them: a condition would lock them out.
 *
 * checked: 2026-11-30
 */
export const CONFUSED_DEPUTIES: Record<string, { source: string }> = {
  'dms.amazonaws.com': {
    source:
      'https://docs.aws.amazon.com/dms/latest/userguide/cross-service-confused-deputy-prevention.html',
  },
  'kinesisanalytics.amazonaws.com': {
    source:
      'https://docs.aws.amazon.com/managed-flink/latest/java/iam-cross-service-confused-deputy-prevention.html',
  },
  'logs.amazonaws.com': {
    source:
      'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Subscriptions-confused-deputy.html',
  },
  'personalize.amazonaws.com': {
    source:
      'https://docs.aws.amazon.com/personalize/latest/dg/cross-service-confused-deputy-prevention.html',
  },
  'sagemaker.amazonaws.com': {
    source:
      'https://docs.aws.amazon.com/sagemaker/latest/dg/security-confused-deputy-prevention.html',
  },
  'scheduler.amazonaws.com': {
    source:
      'https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html',
  },
  'states.amazonaws.com': {
    source:
      'https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html',
  },
};
