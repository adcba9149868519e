import type { Resource, Value } from '../graph';

/** A value as it reads in a test: what is not known in angle brackets, a reference with an arrow. */
export function plain(value: Value | undefined): unknown {
  if (!value) return undefined;
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'list':
      return [...value.items.map(plain), ...(value.open ? ['<more>'] : [])];
    case 'map':
      return {
        ...Object.fromEntries(
          [...value.entries].map(([key, one]) => [key, plain(one)]),
        ),
        ...(value.open && { '<more>': true }),
      };
    case 'reference':
      return `→ ${value.to} ${value.attribute}`;
    case 'template':
      return value.parts
        .map(part => (typeof part === 'string' ? part : `{${plain(part)}}`))
        .join('');
    default:
      return value.either
        ? { either: value.either.map(plain) }
        : `<${value.why}: ${value.what}>`;
  }
}

/** The properties of a resource as they read in a test. */
export function plainProperties(resource: Resource | undefined): unknown {
  return resource && plain(resource.properties);
}
