import { Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';

/** Lets a role do something with exactly these resources. */
export function allow(role: Role, actions: string[], resources: string[]): void {
  role.addToPolicy(new PolicyStatement({ actions, resources }));
}

/** Lets a role do something with more than one thing that can be named, because of a reason. */
export function allowAny(role: Role, actions: string[], resources: string[], reason: string): void {
  allow(role, actions, resources);
  for (const resource of resources) acknowledgeAny(role, resource, reason);
}

/** Says why a policy of a role names a resource with a wildcard: cdk-nag asks for each of them. */
export function acknowledgeAny(role: Role, resource: string, reason: string): void {
  if (!resource.includes('*')) return;
  Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${plain(role, resource)}]`, reason });
}

/** An ARN as cdk-nag writes it: `arn:<AWS::Partition>:s3:::<RawBucket>/*`. */
function plain(role: Role, arn: string): string {
  const resolved: unknown = Stack.of(role).resolve(arn);
  if (typeof resolved === 'string') return resolved;
  const [, parts] = (resolved as { 'Fn::Join': [string, Array<string | { Ref: string }>] })['Fn::Join'];
  return parts.map(part => (typeof part === 'string' ? part : `<${part.Ref}>`)).join('');
}
