import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';

/** Personalize reads with its role, and asks beside that to be named by the bucket and by the key. */
function statement(of: Bucket | Key, actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({
    sid: 'Personalize',
    principals: [new ServicePrincipal('personalize.amazonaws.com')],
    actions,
    resources,
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(of).account } },
  });
}

/** Lets Personalize read the results of the jobs. */
export function readByLearner(results: Bucket): void {
  results.addToResourcePolicy(
    statement(results, ['s3:GetObject', 's3:ListBucket'], [results.bucketArn, results.arnForObjects('pipeline/*')]),
  );
}

/** Lets Personalize use the key of what it reads. */
export function usedByLearner(key: Key): void {
  key.addToResourcePolicy(statement(key, ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'], ['*']));
}
