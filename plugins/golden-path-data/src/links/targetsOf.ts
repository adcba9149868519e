import type { Value } from '../graph';

/** The resources that a value names: by a reference, or within a text such as `s3://${bucket}/x`. */
export function targetsOf(value: Value | undefined): string[] {
  if (value?.kind === 'reference') return [value.to];
  if (value?.kind !== 'template') return [];
  return value.parts.flatMap(part =>
    typeof part === 'object' && part.kind === 'reference' ? [part.to] : [],
  );
}
