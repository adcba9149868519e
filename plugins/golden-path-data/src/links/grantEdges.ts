import { grantOf, GRANTS, type LakeGrant } from './lakeGrant';
import {
  itemsAt,
  textAt,
  valueAt,
  type Edge,
  type Graph,
  type Value,
} from '../graph';
import { TaggedData } from './taggedData';
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
  const tagged = new TaggedData(graph, targets);
  return graph
    .ofType(...GRANTS)
    .map(grantOf)
    .flatMap(grant => {
      const role = targets.first(grant.principal, ['AWS::IAM::Role']);
      const data = dataIn(grant).map(value => targets.first(value, DATA));
      const named = data.find(id => id !== undefined);
      const all = named === undefined ? tagged.having(grant.tagged) : [named];
      if (role === undefined) return [];
      const permissions = itemsAt(grant.permissions).items.flatMap(one => {
        const word = textAt(one);
        return word.state === 'known' ? [{ word: word.value, at: one.at }] : [];
      });
      const runners = assumed.flatMap(edge =>
        edge.to === role ? [edge.from] : [],
      );
      return permissions.flatMap(({ word, at }) =>
        pairs(runners, all).flatMap(([from, to]) => {
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

function pairs(from: string[], to: string[]): Array<[string, string]> {
  return from.flatMap(one => to.map((other): [string, string] => [one, other]));
}
