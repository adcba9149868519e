import {
  itemsAt,
  textAt,
  valueAt,
  type Edge,
  type Resource,
  type Value,
} from '../../graph';
import type { DataModel } from '../../model';

/** What registers a location with Lake Formation. */
export const REGISTRATION = 'AWS::LakeFormation::Resource';

/** What describes data in a catalog. */
export const DESCRIBES = [
  'AWS::Glue::Table',
  'AWS::Glue::Database',
  'AWS::Glue::Crawler',
];

/** What describes data of which it is not known where it lies. */
export function undescribed({ graph }: DataModel): Resource | undefined {
  const isOpen = (value: Value | undefined) =>
    textAt(value).state === 'unknown';
  return graph
    .ofType(...DESCRIBES)
    .find(
      one =>
        !graph
          .edgesFrom(one, 'catalogs')
          .some(({ to }) => graph.get(to)?.type === 'AWS::S3::Bucket') &&
        [
          valueAt(one, 'TableInput.StorageDescriptor.Location'),
          valueAt(one, 'DatabaseInput.LocationUri'),
          ...itemsAt(one, 'Targets.S3Targets').items.map(target =>
            valueAt(target, 'Path'),
          ),
        ].some(isOpen),
    );
}

/** Whether what is registered has all in it that is described. */
export function covers(registered: Edge, described: Edge): boolean {
  if (registered.prefix === undefined) return true;
  return `${described.prefix ?? ''}/`.startsWith(`${registered.prefix}/`);
}

/** Why it cannot be told whether a bucket is registered, as a sentence without its full stop. */
export function doubtOf(
  { graph }: DataModel,
  bucket: Resource,
  registered: Edge[],
): string | undefined {
  const registrations = graph.ofType(REGISTRATION);
  const own = registered.flatMap(({ from }) => graph.get(from) ?? []);
  if (own.length) {
    const { conditional } = own[0];
    return own.length === 1 &&
      conditional &&
      conditional.what !== bucket.conditional?.what
      ? `${conditional.what}, which decides on its registration, is not known`
      : undefined;
  }
  const elsewhere = registrations.find(
    one =>
      textAt(one, 'ResourceArn').state === 'unknown' &&
      !graph.edgesFrom(one, 'catalogs').length,
  );
  if (elsewhere) return `what ${elsewhere.name} registers is not known`;
  const [gap] = graph.gapsFor([REGISTRATION]);
  return gap?.what;
}
