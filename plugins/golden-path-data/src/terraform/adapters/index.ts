import type { Adapter } from './Adapter';
import { apiGatewayAdapters } from './apiGateway';
import { athenaAdapters } from './athena';
import { cloudtrailAdapters } from './cloudtrail';
import { cloudwatchAdapters } from './cloudwatch';
import { dmsAdapters } from './dms';
import { dynamodbAdapters } from './dynamodb';
import { ec2Adapters } from './ec2';
import { ecsAdapters } from './ecs';
import { emrAdapters } from './emr';
import { eventsAdapters } from './events';
import { firehoseAdapters } from './firehose';
import { flinkAdapters } from './flink';
import { glueAdapters } from './glue';
import { governanceAdapters } from './governance';
import { iamAdapters } from './iam';
import { identityAdapters } from './identities';
import { iotAdapters } from './iot';
import { kinesisAdapters } from './kinesis';
import { kmsAdapters } from './kms';
import { lakeformationAdapters } from './lakeformation';
import { lambdaAdapters } from './lambda';
import { logsAdapters } from './logs';
import { mlAdapters } from './ml';
import { mskAdapters } from './msk';
import { mwaaAdapters } from './mwaa';
import { opensearchAdapters } from './opensearch';
import { quicksightAdapters } from './quicksight';
import { rdsAdapters } from './rds';
import { redshiftAdapters } from './redshift';
import { resourcePolicyAdapters } from './resourcePolicies';
import { s3Adapters } from './s3';
import { sagemakerAdapters } from './sagemaker';
import { secretsAdapters } from './secrets';
import { snsAdapters } from './sns';
import { sqsAdapters } from './sqs';
import { stepFunctionsAdapters } from './stepFunctions';
import { transfersAdapters } from './transfers';

export type { Adapter };

/** Every adapter, by Terraform's type. */
export const adapters: ReadonlyMap<string, Adapter> = new Map(
  [
    ...apiGatewayAdapters,
    ...athenaAdapters,
    ...cloudtrailAdapters,
    ...cloudwatchAdapters,
    ...dmsAdapters,
    ...dynamodbAdapters,
    ...ec2Adapters,
    ...ecsAdapters,
    ...emrAdapters,
    ...eventsAdapters,
    ...firehoseAdapters,
    ...flinkAdapters,
    ...glueAdapters,
    ...governanceAdapters,
    ...iamAdapters,
    ...identityAdapters,
    ...iotAdapters,
    ...kinesisAdapters,
    ...kmsAdapters,
    ...lakeformationAdapters,
    ...lambdaAdapters,
    ...logsAdapters,
    ...mlAdapters,
    ...mskAdapters,
    ...mwaaAdapters,
    ...opensearchAdapters,
    ...quicksightAdapters,
    ...rdsAdapters,
    ...redshiftAdapters,
    ...resourcePolicyAdapters,
    ...s3Adapters,
    ...sagemakerAdapters,
    ...secretsAdapters,
    ...snsAdapters,
    ...sqsAdapters,
    ...stepFunctionsAdapters,
    ...transfersAdapters,
  ].map(adapter => [adapter.from, adapter]),
);
