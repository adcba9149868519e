import { itemsAt, textAt, valueAt, type Edge, type Graph } from '../graph';
import type { Targets } from './targetsOf';

const READS = /^(SELECT|ALL|SUPER)$/i;
const WRITES = /^(INSERT|DELETE|ALL|SUPER)$/i;
const DATA = ['AWS::Glue::Database', 'AWS::Glue::Table'];
const PATHS = [
  'Resource.Table.Name',
  'Resource.TableWithColumns.Name',
  'Resource.Table.DatabaseName',
  'Resource.TableWithColumns.DatabaseName',
];

/** What Lake Formation lets those read and write who run as a role. */
export function grantEdges(
  graph: Graph,
  targets: Targets,
  assumed: Edge[],
): Edge[] {
  return graph
    .ofType('AWS::LakeFormation::PrincipalPermissions')
    .flatMap(grant => {
      const role = targets.first(
        valueAt(grant, 'Principal.DataLakePrincipalIdentifier'),
        ['AWS::IAM::Role'],
      );
      const data = PATHS.map(path => targets.first(valueAt(grant, path), DATA));
      const to = data.find(id => id !== undefined);
      if (role === undefined || to === undefined) return [];
      const permissions = itemsAt(grant, 'Permissions').items.flatMap(one => {
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
