import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../pipeline/asl');

/** A state machine of `pipeline/asl` as JSON: each text that is `${…}` becomes what `fill` says of it. */
export function definition(name: string, fill: (key: string) => string | undefined): string {
  const text = readFileSync(join(folder, `${name}.asl.json`), 'utf8');
  return JSON.stringify(JSON.parse(text), (_, value: unknown) => {
    const key = typeof value === 'string' ? /^\$\{([\w:/-]+)\}$/.exec(value)?.[1] : undefined;
    if (key === undefined) return value;
    const filled = fill(key);
    if (filled === undefined) throw new Error(`pipeline/asl/${name}.asl.json: nothing is called ${key}`);
    return filled;
  });
}
