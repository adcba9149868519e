import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { CfnStage, type CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { alarm } from './alarms.ts';
import type { Layer } from './Layer.ts';

/** What its log says of a call: nothing of its body. */
const LOGGED = ['requestId', 'httpMethod', 'routeKey', 'status', 'responseLength', 'identity.caller', 'integrationErrorMessage'];

/** Puts an API into the world: with a limit of calls, a log of them, and an alarm on its own failures. */
export function stage(layer: Layer, id: string, api: CfnApi): void {
  const { config } = layer;
  const logs = new LogGroup(layer, `${id}Logs`, {
    logGroupName: `/aws/vendedlogs/apis/${config.name}-${id.toLowerCase()}`,
    retention: RetentionDays.ONE_YEAR,
    encryptionKey: Key.fromKeyArn(layer, `${id}Key`, layer.find('key-arn')),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  new CfnStage(layer, `${id}Stage`, {
    apiId: api.ref,
    stageName: '$default',
    autoDeploy: true,
    defaultRouteSettings: {
      throttlingRateLimit: config.callsPerSecond,
      throttlingBurstLimit: config.callsPerSecond,
      detailedMetricsEnabled: true,
    },
    accessLogSettings: {
      destinationArn: logs.logGroupArn,
      format: JSON.stringify(Object.fromEntries(LOGGED.map(name => [name, `$context.${name}`]))),
    },
  });
  alarm(layer, `${id}Fails`, {
    alarmName: `${config.name}-${id.toLowerCase()}-fails`,
    alarmDescription: 'The API answers that it cannot.',
    metric: new Metric({
      namespace: 'AWS/ApiGateway',
      metricName: '5xx',
      dimensionsMap: { ApiId: api.ref },
      statistic: 'Sum',
      period: Duration.minutes(5),
    }),
    threshold: 1,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}
