import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { LakeGovernance } from './lakeGovernance.ts';

/** As that of a lake; the topic of decisions may use the key to put cases into their queue. */
export class DecisionGovernance extends LakeGovernance {
  constructor(scope: Construct, config: Config) {
    super(scope, config);
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'Cases',
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
  }
}
