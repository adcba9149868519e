import { allowing, reachOf, written, type Statement } from '../../../iam';
import type { Resource } from '../../../graph';
import type { Ruling } from './judgeStatements';

/** Rules on the statements that let do one of some actions: they must not reach every resource. */
export function ruleOnActions(
  wanted: readonly string[],
  says: (holder: string, actions: string) => string,
  { roles }: { roles?: boolean } = {},
) {
  return (statement: Statement, { name }: Resource): Ruling => {
    const actions = allowing(statement, wanted);
    if (!actions.length) return undefined;
    const reach = reachOf(statement, { roles });
    if (reach === 'some') return 'right';
    return reach === 'everything'
      ? { wrong: says(name, written(statement, actions)) }
      : { open: reach };
  };
}
