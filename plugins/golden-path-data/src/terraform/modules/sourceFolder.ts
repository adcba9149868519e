import type { Block } from '../hcl/Syntax';

/** The folder that a local source names, seen from another; nothing for a registry, a URL, or a folder outside of the project. */
export function sourceFolder(
  source: string | Block,
  from: string,
): string | undefined {
  const path = typeof source === 'string' ? source : sourceOf(source);
  if (path === undefined || !/^\.\.?(\/|$)/.test(path)) return undefined;
  const segments = from ? from.split('/') : [];
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (!segments.length) return undefined;
      segments.pop();
    } else if (segment && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function sourceOf({ body }: Block): string | undefined {
  const value = body.attributes.find(({ name }) => name === 'source')?.value;
  if (value?.kind === 'literal') return String(value.value);
  return value?.kind === 'template' &&
    value.parts.length === 1 &&
    typeof value.parts[0] === 'string'
    ? value.parts[0]
    : undefined;
}
