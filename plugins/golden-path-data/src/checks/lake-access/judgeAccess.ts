import type { CheckVerdict } from 'backstage-plugin-golden-path-common';
import { documentsOf } from '../../documents';
import { tierStores } from '../../flow';
import type { Resource } from '../../graph';
import type { DataModel } from '../../model';
import { judge } from '../judge';
import type { Say } from '../Say';

/** Said where access is decided not to be settled here. */
const DECIDED =
  'An accepted record says that Lake Formation does not apply to this project, or is managed elsewhere.';
const OF_LAKES =
  /^AWS::(LakeFormation::|Glue::(Database|Table)$|S3Tables::TableBucket$)/;

/**
 * Why access to a lake is not asked of a project; nothing where it is. A project has a lake where it keeps a catalog on S3 or a store of a
 * tier, or speaks of Lake Formation.
 */
export function withoutLake(model: DataModel): CheckVerdict | undefined {
  const record = documentsOf(model).records.find(
    ({ practices, status, decision }) =>
      practices.includes('lake-access') &&
      status === 'accepted' &&
      decision === 'not-applicable',
  );
  if (record) return { outcome: 'not-applicable', reason: DECIDED };
  const { graph } = model;
  const isLake =
    tierStores(model).length > 0 ||
    graph.resources.some(({ type }) => OF_LAKES.test(type)) ||
    graph
      .ofType('AWS::S3::Bucket')
      .some(bucket => graph.edgesTo(bucket, 'catalogs').length > 0);
  if (isLake) return undefined;
  const [gap] = graph.gapsFor([
    'AWS::S3::Bucket',
    'AWS::Glue::Database',
    'AWS::LakeFormation::PrincipalPermissions',
  ]);
  return gap
    ? {
        outcome: 'no-evidence',
        reason: `${gap.at.file}:${gap.at.line}: ${gap.what}.`,
      }
    : {
        outcome: 'not-applicable',
        reason: 'The project keeps no lake: no catalog on S3 and no tier.',
      };
}

/** As `judge`, where access to a lake is asked of the project. */
export function judgeAccess(
  model: DataModel,
  types: string[],
  nothing: string,
  look: (resource: Resource, say: Say) => void,
): CheckVerdict {
  return withoutLake(model) ?? judge(model, types, nothing, look);
}
