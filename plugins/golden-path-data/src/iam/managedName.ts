import { optionsOf, type Value } from '../graph';
import { patternOf } from './patternOf';

/** The name of one of AWS's own policies, by its ARN, whose partition may not be known. Nothing for any other policy. */
export function managedName(value: Value | undefined): string | undefined {
  const names = optionsOf(value).map(nameOf);
  return names.every(name => name === names[0]) ? names[0] : undefined;
}

function nameOf(value: Value | undefined): string | undefined {
  return /^arn:[^:]+:iam::aws:policy\/(?:[\w-]+\/)*([\w+=,.@-]+)$/.exec(
    patternOf(value) ?? '',
  )?.[1];
}
