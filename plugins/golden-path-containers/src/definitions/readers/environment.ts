import type { Value } from '../ImageBuild';
import { entriesOf, type Tree } from '../yaml/Tree';
import { expandExpressions } from './expressions';
import { valueFrom, type Source } from './Source';

/** Variables by name. */
export type Environment = Map<string, Pick<Value, 'text' | 'unknown'>>;

/** The variables of `env`, added to those around it. */
export function environment(
  source: Source,
  outer: Environment,
  tree: Tree | undefined,
): Environment {
  if (!tree) return outer;
  const env = new Map(outer);
  for (const [name, { value }] of entriesOf(tree))
    if (value.kind === 'text')
      env.set(
        name,
        valueFrom(source, value, text =>
          expandExpressions(text, key => env.get(key)),
        ),
      );
  return env;
}
