import type { Change } from '../edit';
import type { Resource } from '../graph';

/** The label of a resource of Terraform that exists once: no `count`, no `for_each`. */
export function labelOf({ name, sourceType }: Resource): string | undefined {
  const [, label] = /(?:^|\.)([\w-]+)$/.exec(name) ?? [];
  return label && name.endsWith(`${sourceType}.${label}`) ? label : undefined;
}

/**
 * A block after a bucket that completes it, as the provider wants it since version 4; nothing for a bucket that may exist several
 * times, whose instances no block could name.
 *
 * @param body - lines of the block, without indentation of their own level
 */
export function splitBlock(
  bucket: Resource,
  type: string,
  body: string[],
): Change[] {
  const label = labelOf(bucket);
  if (!label) return [];
  const lines = [
    `resource "${type}" "${label}" {`,
    `  bucket = ${bucket.sourceType}.${label}.id`,
    ...(body.length
      ? ['', ...body.map(line => (line ? `  ${line}` : ''))]
      : []),
    '}',
  ];
  return [{ kind: 'add-block', text: lines.join('\n') }];
}
