import { itemsAt, textAt } from '../../graph';
import type { DataModel } from '../../model';

/** Types that set columns apart in Lake Formation. */
export const TAGS = [
  'AWS::LakeFormation::TagAssociation',
  'AWS::LakeFormation::DataCellsFilter',
];

/** Names of the columns that have an LF-tag or a filter of their own, in lower case. */
export function taggedColumns({ graph }: DataModel): Set<string> {
  const paths = [
    'Resource.TableWithColumns.ColumnNames',
    'ColumnNames',
    'ColumnWildcard.ExcludedColumnNames',
  ];
  const names = graph.ofType(...TAGS).flatMap(resource =>
    paths.flatMap(path =>
      itemsAt(resource, path).items.flatMap(item => {
        const name = textAt(item);
        return name.state === 'known' ? [name.value.toLowerCase()] : [];
      }),
    ),
  );
  return new Set(names);
}
