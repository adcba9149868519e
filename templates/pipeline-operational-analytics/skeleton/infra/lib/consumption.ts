import { Validations } from 'aws-cdk-lib';
import { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { collection } from './collection.ts';
import { feed, feeder } from './feed.ts';
import { grantTables } from './grants.ts';
import { Layer } from './Layer.ts';
import { pipelineBody } from './searchPipeline.ts';
import { workgroup } from './workgroup.ts';

/** Who asks, and by what: the newest lines in an index, and sums of days in curated. */
export class Consumption extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Consumption', config);
    workgroup(this, 'Workgroup', 'analysts', 20);
    const analysts = this.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: config.analystRole });
    grantTables(this, 'Analysts', analysts, { curated: 'ask' });
    if (config.search) this.#search();
  }

  /** The hot end: lines of some days, which agents send to it beside the lake. The lake keeps all of them: the index can be lost. */
  #search(): void {
    const { config } = this;
    const writer = feeder(this);
    const endpoint = this.given('SearchEndpoint', config.given.searchEndpoint);
    const made = collection(this, {
      type: 'TIMESERIES',
      description: `The newest lines of ${config.dataset}`,
      ...{ writer, endpoint, reader: config.searchRole, days: config.hotDays },
    });
    const door = new CfnSecurityGroup(this, 'AgentsDoor', {
      groupDescription: `Agents that send lines to ${config.name}`,
      vpcId: this.given('VpcId', config.given.vpcId),
      securityGroupIngress: [
        {
          ipProtocol: 'tcp',
          fromPort: 443,
          toPort: 443,
          cidrIp: this.given('VpcCidr', config.given.vpcCidr),
          description: 'Agents in the network',
        },
      ],
    });
    Validations.of(door).acknowledge({
      id: 'AwsSolutions-EC23',
      reason: 'The range is that of the network of the account: cdk-nag cannot read what comes from SSM.',
    });
    const body = pipelineBody({
      region: this.region,
      role: writer.roleArn,
      host: made.attrCollectionEndpoint,
      index: config.dataset,
      networkPolicy: made.name,
      failures: this.find('results-bucket'),
    });
    feed(this, writer, made, body, {
      vpcOptions: {
        subnetIds: this.givenSubnets('SubnetIds', config.given.subnetIds),
        securityGroupIds: [door.attrGroupId],
        vpcEndpointManagement: 'SERVICE',
      },
    });
  }
}
