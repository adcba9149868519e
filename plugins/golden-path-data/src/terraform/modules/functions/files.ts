import { parsedJson, scalar, type Value } from '../../../graph';
import { readTemplate } from '../../hcl/readTemplate';
import type { Scope } from '../Scope';
import { isClosedMap, text, UNKNOWN, type Functions } from './Functions';

/** Functions that encode, and that read files of the project. */
export const files: Functions = {
  // What is encoded is looked at as what it encodes.
  jsonencode: ([value]) => value,
  jsondecode: ([value]) => {
    const decoded = parsedJson(value);
    return decoded && decoded.kind !== 'unknown' ? decoded : UNKNOWN;
  },
  file: ([path], at, scope) => {
    const content = contentOf(path, scope);
    return content === undefined ? UNKNOWN : scalar(content, at);
  },
  templatefile: ([path, names], at, scope, inner) => {
    const content = contentOf(path, scope);
    if (content === undefined || !isClosedMap(names)) return UNKNOWN;
    return inner(readTemplate(content, at), names.entries);
  },
};

/** A path from the root of the project, as `path.module` gives it. */
function contentOf(path: Value | undefined, scope: Scope): string | undefined {
  const segments: string[] = [];
  for (const segment of (text(path) ?? '..').split('/')) {
    if (segment === '..' && !segments.length) return undefined;
    if (segment === '..') segments.pop();
    else if (segment && segment !== '.') segments.push(segment);
  }
  return scope.textOf(segments.join('/'));
}
