import { textAt, type Value } from '../graph';

/** A text with a letter in the place of each part that is not known: an ARN whose partition or account only the deployment knows. */
export function patternOf(value: Value | undefined): string | undefined {
  const known = textAt(value);
  if (known.state === 'known') return known.value;
  if (value?.kind !== 'template') return undefined;
  return value.parts
    .map(part => (typeof part === 'string' ? part : 'x'))
    .join('');
}
