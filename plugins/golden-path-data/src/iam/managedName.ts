import { optionsOf, textAt, type Value } from '../graph';

/** The name of one of AWS's own policies, by its ARN, whose partition may not be known. Nothing for any other policy. */
export function managedName(value: Value | undefined): string | undefined {
  const names = optionsOf(value).map(nameOf);
  return names.every(name => name === names[0]) ? names[0] : undefined;
}

function nameOf(value: Value | undefined): string | undefined {
  const known = textAt(value);
  const text =
    known.state === 'known'
      ? known.value
      : value?.kind === 'template' &&
        value.parts
          .map(part => (typeof part === 'string' ? part : 'x'))
          .join('');
  return text
    ? /^arn:[^:]+:iam::aws:policy\/(?:[\w-]+\/)*([\w+=,.@-]+)$/.exec(text)?.[1]
    : undefined;
}
