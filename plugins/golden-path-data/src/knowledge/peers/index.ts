import { awsConfig } from './awsConfig';
import { cdkNag } from './cdkNag';
import { cfnGuard } from './cfnGuard';
import { checkov } from './checkov';
import type { Peer } from './Peer';
import { trivy } from './trivy';

/** By the name that `equivalents` has for the tool. */
export const PEERS: Record<string, Peer> = {
  checkov,
  trivy,
  'cdk-nag': cdkNag,
  'cfn-guard': cfnGuard,
  'aws-config': awsConfig,
};
