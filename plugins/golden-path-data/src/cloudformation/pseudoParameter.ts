import { unknown, type Place, type Unknown } from '../graph';

const PSEUDO = new Map([
  ['AWS::AccountId', 'the account'],
  ['AWS::NotificationARNs', 'the topics of the stack'],
  ['AWS::Partition', 'the partition'],
  ['AWS::Region', 'the region'],
  ['AWS::StackId', 'the id of the stack'],
  ['AWS::StackName', 'the name of the stack'],
  ['AWS::URLSuffix', 'the domain of the partition'],
]);

/** What only the deployment knows. */
export function pseudoParameter(name: string, at: Place): Unknown | undefined {
  const what = PSEUDO.get(name);
  return what === undefined ? undefined : unknown('deploy-time', what, at);
}
