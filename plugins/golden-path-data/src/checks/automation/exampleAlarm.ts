/** An alarm for the examples, in a template of CloudFormation. */
export const alarmTemplate = (
  namespace: string,
  metric: string,
  dimension: string,
  value: string,
) => `  Trouble:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: ${namespace}
      MetricName: ${metric}
      Dimensions: [{ Name: ${dimension}, Value: ${value} }]
      AlarmActions: [arn:aws:sns:eu-west-1:111122223333:on-call]
`;

/** The same in Terraform. */
export const alarmTerraform = (
  namespace: string,
  metric: string,
  dimension: string,
  value: string,
) => `
resource "aws_cloudwatch_metric_alarm" "trouble" {
  alarm_name    = "trouble"
  namespace     = "${namespace}"
  metric_name   = "${metric}"
  dimensions    = { "${dimension}" = ${value} }
  alarm_actions = ["arn:aws:sns:eu-west-1:111122223333:on-call"]
}
`;
