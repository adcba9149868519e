import { CfnParameter, DefaultStackSynthesizer, Stack, Tags } from 'aws-cdk-lib';
import { CfnParameter as SsmParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { pascal } from './words.ts';

/** The stack of one layer. Its logical ids never hold the name of the project, so that a renamed one changes no other thing. */
export class Layer extends Stack {
  readonly config: Config;

  constructor(scope: Construct, id: string, config: Config) {
    const layer = id.toLowerCase();
    super(scope, id, {
      stackName: `${config.name}-${layer}`,
      description: `${config.name}: ${layer}`,
      // No rule and parameter of the bootstrap in every template; the CLI looks at it all the same.
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
    });
    this.config = config;
    const tags = Tags.of(this);
    tags.add('owner', config.owner);
    tags.add('cost-center', config.costCenter);
    tags.add('data:product', config.name);
    tags.add('data:domain', config.domain);
    tags.add('data:layer', layer);
  }

  /** Lets the other stacks find a value, by the last part of its name in SSM. A test sees to it that what one finds another shares. */
  share(name: string, value: string): void {
    new SsmParameter(this, `Share${pascal(name)}`, {
      type: 'String',
      name: this.pathOf(name),
      value,
    });
  }

  /** A value that another stack shares, read when this one is deployed. */
  find(name: string): string {
    return this.given(pascal(name), this.pathOf(name));
  }

  /** The value of an SSM parameter. A deployment stops before it makes anything where the parameter is not there. */
  given(id: string, name: string): string {
    return this.#parameter(id, 'AWS::SSM::Parameter::Value<String>', name).valueAsString;
  }

  /** A list of the ids of subnets, as `given`. */
  givenSubnets(id: string, name: string): string[] {
    const type = 'AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>';
    return this.#parameter(id, type, name).valueAsList;
  }

  #parameter(id: string, type: string, name: string): CfnParameter {
    const known = this.node.tryFindChild(id) as CfnParameter | undefined;
    return known ?? new CfnParameter(this, id, { type, default: name });
  }

  pathOf(name: string): string {
    return `/${this.config.name}/${name}`;
  }
}
