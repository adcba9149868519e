import type { JsonValue } from '@backstage/types';
import { readYaml } from '../documents/readYaml';
import { properties, type Value } from '../graph';
import { adapters } from '../terraform/adapters';

/** What an adapter makes of arguments, which are written as YAML: nested blocks as lists of maps. Nothing that is not known stays. */
export function adapted(type: string, yaml: string): JsonValue | undefined {
  const args = readYaml('main.tf', yaml).values[0];
  const adapter = adapters.get(type);
  if (args?.kind !== 'map' || !adapter) return undefined;
  return plain(properties(adapter.properties(args), args.at));
}

function plain(value: Value): JsonValue {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map(plain);
    case 'map':
      return Object.fromEntries(
        [...value.entries].map(([name, entry]) => [name, plain(entry)]),
      );
    case 'template':
      return value.parts
        .map(part => (typeof part === 'string' ? part : '…'))
        .join('');
    default:
      return { [value.kind]: value.kind === 'unknown' ? value.what : value.to };
  }
}
