import type { Graph, Resource } from '../graph';

/** How blocks beside it refer to a resource of Terraform: `aws_s3_bucket.raw`; nothing where it is one of several. */
export function addressOf({
  name,
  many,
  language,
}: Resource): string | undefined {
  if (language !== 'terraform' || many || name.endsWith(']')) return undefined;
  const [, address] = /(?:^|\.)(\w+\.[\w-]+)$/.exec(name) ?? [];
  return address;
}

/** The label of a resource of Terraform: `raw` of `aws_s3_bucket.raw`. */
export function labelOf(resource: Resource): string | undefined {
  return addressOf(resource)?.split('.')[1];
}

/** Whether an address is free in the module a resource stands in. */
export function isFree(
  { resources }: Graph,
  { unit, within }: Resource,
  address: string,
): boolean {
  return !resources.some(
    other =>
      other.unit === unit &&
      other.within.join() === within.join() &&
      (other.name === address || other.name.endsWith(`.${address}`)),
  );
}
