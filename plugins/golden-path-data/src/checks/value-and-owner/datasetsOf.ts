import {
  annotationOf,
  documentsOf,
  type CatalogEntity,
  type DataContract,
} from '../../documents';
import type { Place } from '../../graph';
import type { DataModel } from '../../model';
import { nameOf } from '../owners/isNobody';
import { tierOf } from '../../tiers';

/** A curated dataset, as documents and code know it. */
export interface Dataset {
  title: string;
  at: Place;
  contract?: DataContract;
  entity?: CatalogEntity;
  /** Ids of its stores. */
  about: string[];
}

/**
 * The curated datasets of a project: those that a contract or a catalog file names, one for both; where none does, each curated store
 * is one that nobody has described.
 */
export function datasetsOf(model: DataModel): Dataset[] {
  const { contracts, entities } = documentsOf(model);
  const curated = entities.filter(isCurated);
  const ofContracts = contracts
    .filter(({ tier }) => tier?.value === 'curated')
    .map((contract): Dataset => {
      const entity = curated.find(one => isOf(one, contract));
      return {
        ...{ title: contract.name || contract.file, at: contract.at },
        ...{ contract, about: [] },
        ...(entity && { entity }),
      };
    });
  const known = ofContracts.map(({ entity }) => entity);
  const ofEntities = curated
    .filter(entity => !known.includes(entity))
    .map(entity => ({ title: entity.name, at: entity.at, entity, about: [] }));
  const described = [...ofContracts, ...ofEntities];
  return described.length ? described : storesOf(model);
}

function isCurated(entity: CatalogEntity): boolean {
  return (
    entity.kind === 'Resource' &&
    annotationOf(entity, 'golden-path/data-tier')?.value === 'curated'
  );
}

function isOf(
  entity: CatalogEntity,
  { file, id, name }: DataContract,
): boolean {
  const path = annotationOf(entity, 'golden-path/contract')?.value;
  if (path !== undefined) return path.replace(/^\.?\//, '') === file;
  return [id, name].map(nameOf).includes(nameOf(entity.name));
}

function storesOf(model: DataModel): Dataset[] {
  return model.graph
    .ofType('AWS::S3::Bucket', 'AWS::S3Tables::TableBucket')
    .filter(store => tierOf(model, store).tier === 'curated')
    .map(({ name, at, id }) => ({ title: name, at, about: [id] }));
}
