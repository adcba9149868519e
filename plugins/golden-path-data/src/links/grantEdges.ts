import { grantOf, GRANTS, type LakeGrant } from './lakeGrant';
import {
  itemsAt,
  textAt,
  valueAt,
  type Edge,
  type Graph,
  type Value,
} from '../graph';
import type { Targets } from './targetsOf';

const READS = /^(SELECT|ALL|SUPER)$/i;
const WRITES = /^(INSERT|DELETE|ALL|SUPER)$/i;
const DATA = ['AWS::Glue::Database', 'AWS::Glue::Table'];

/** What Lake Formation lets those read and write who run as a role. */
export function grantEdges(
  graph: Graph,
  targets: Targets,
  assumed: Edge[],
): Edge[] {
  return graph
    .ofType(...GRANTS)
    .map(grantOf)
    .flatMap(grant => {
      const role = targets.first(grant.principal, ['AWS::IAM::Role']);
      const data = dataIn(grant).map(value => targets.first(value, DATA));
      const to = data.find(id => id !== undefined);
      if (role === undefined || to === undefined) return [];
      const permissions = itemsAt(grant.permissions).items.flatMap(one => {
        const word = textAt(one);
        return word.state === 'known' ? [{ word: word.value, at: one.at }] : [];
      });
      const runners = assumed.flatMap(edge =>
        edge.to === role ? [edge.from] : [],
      );
      return permissions.flatMap(({ word, at }) =>
        runners.flatMap(from => {
          const edge = {
            from,
            to,
            at,
            via: `Lake Formation grants it ${word}`,
          };
          return [
            ...(READS.test(word) ? [{ ...edge, kind: 'reads' as const }] : []),
            ...(WRITES.test(word)
              ? [{ ...edge, kind: 'writes' as const }]
              : []),
          ];
        }),
      );
    });
}

/** What data a grant is on: a table, or all tables of a database. A grant on the database itself is on no data. */
function dataIn({ table, columns }: LakeGrant): Array<Value | undefined> {
  return ['Name', 'DatabaseName'].flatMap(name =>
    [table, columns].map(one => valueAt(one, name)),
  );
}
