import type { CST } from 'yaml';

const BETWEEN = new Set(['space', 'comment', 'newline']);

/**
 * The first token behind a scalar that may not stand there. The library makes an error with its stack of each of them, which takes its
 * time where a file has one for every few characters.
 */
export function firstStray(
  tokens: Iterable<CST.Token | null | undefined>,
): CST.Token | undefined {
  for (const token of tokens) {
    const found = token && strayIn(token);
    if (found) return found;
  }
  return undefined;
}

function strayIn(token: CST.Token): CST.Token | undefined {
  switch (token.type) {
    case 'error':
      return token;
    case 'document':
      return token.value && strayIn(token.value);
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return firstStray(itemsOf(token.items));
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return token.end?.find(({ type }) => !BETWEEN.has(type));
    default:
      return undefined;
  }
}

function* itemsOf(items: CST.CollectionItem[]) {
  for (const { key, value } of items) {
    yield key;
    yield value;
  }
}
