import { annotationOf, type CatalogEntity } from '../documents';
import type { Resource } from '../graph';
import { targetsIn } from '../links';
import type { DataModel } from '../model';
import { STORES } from './storeTypes';

/**
 * The store that an entity of the catalog file stands for: the one that its annotation `golden-path/data-store` names (by its name, ARN
 * or URL in AWS, or as the code calls it), else the one that has the name of the entity.
 */
export function storeOf(
  model: DataModel,
  entity: CatalogEntity,
): Resource | undefined {
  const told = annotationOf(entity, 'golden-path/data-store')?.value;
  const { graph } = model;
  const named = (text: string): Resource | undefined => {
    const id = targetsIn(model).named(text, STORES);
    if (id !== undefined) return graph.get(id);
    const called = graph
      .ofType(...STORES)
      .filter(({ name }) => plain(name) === plain(text));
    return called.length === 1 ? called[0] : undefined;
  };
  return named(told ?? entity.name);
}

/** `aws_s3_bucket.orders_raw` and `OrdersRaw` and `orders-raw` are one name. */
function plain(name: string): string {
  return name
    .replace(/^.*\.(?=[\w-]+$)/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
