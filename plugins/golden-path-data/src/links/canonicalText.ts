import type { Value } from '../graph';

/** More characters than these of a text are not compared. */
const LONGEST = 2_000;

/**
 * A text with each part that is not known written as its name: `raw-${AWS::AccountId}` is the same text wherever it stands, so that an
 * ARN in a policy meets the bucket whose name is made alike. Nothing where it is no text.
 */
export function canonicalText(value: Value | undefined): string | undefined {
  if (value?.kind === 'scalar') return String(value.value).slice(0, LONGEST);
  if (value?.kind !== 'template') return undefined;
  return value.parts
    .map(part => {
      if (typeof part === 'string') return part;
      const name =
        part.kind === 'reference' ? `${part.to}.${part.attribute}` : part.what;
      return `{${name.replace(/[:/*{}]/g, '_')}}`;
    })
    .join('')
    .slice(0, LONGEST);
}
