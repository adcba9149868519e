import { documentsOf } from '../../documents';
import { itemsAt } from '../../graph';
import type { DataModel } from '../../model';
import { nameOf } from '../owners/isNobody';
import type { Dataset } from './datasetsOf';

/** Whether the catalog file, the contract or the code names somebody who reads a dataset. */
export function isRead(
  model: DataModel,
  { entity, contract, title, about }: Dataset,
): boolean {
  if (entity?.dependencyOf.length) return true;
  if (contract && itemsAt(contract.value, 'roles').items.length) return true;
  const name = nameOf(entity?.name ?? title);
  const isNamed = documentsOf(model).entities.some(
    ({ dependsOn, consumesApis }) =>
      [...dependsOn, ...consumesApis].map(nameOf).includes(name),
  );
  return (
    isNamed ||
    about.some(id => {
      const store = model.graph.get(id);
      return store && model.graph.edgesTo(store, 'reads').length > 0;
    })
  );
}
