import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { sourceLocationOf } from 'backstage-plugin-golden-path-node';
import { aspectColumns, type Aspect } from '../assess/Aspect';
import type { MirroredEntity } from '../database/CatalogStore';
import type { GroupRecord, SystemRecord } from '../database/rows';

/** Bytes of a location that is still taken: an index of the database cannot hold a longer one. */
const LONGEST_LOCATION = 1_500;
const LONGEST_TEXT = 500;
const MOST_TAGS = 50;

/** The facts of an entity that are mirrored. Its text is hostile: types are not trusted, lengths are capped. */
export function entityRecord(entity: Entity, aspect: Aspect): MirroredEntity {
  const { name } = entity.metadata;
  const title = text(entity.metadata.title) ?? name;
  return {
    ref: ownRef(entity),
    kind: entity.kind,
    name: name.toLocaleLowerCase('en-US'),
    title,
    sort_title: title.toLocaleLowerCase('en-US'),
    type: text(entity.spec?.type) ?? null,
    lifecycle: text(entity.spec?.lifecycle) ?? null,
    owner:
      related(entity, 'ownedBy') ??
      refOf(entity, entity.spec?.owner, 'group') ??
      null,
    system: refOf(entity, entity.spec?.system, 'system') ?? null,
    tags: JSON.stringify(tags(entity)),
    location: location(entity) ?? null,
    ...aspectColumns(aspect),
  };
}

/** The facts of a group that are mirrored. */
export function groupRecord(entity: Entity): GroupRecord {
  const profile = entity.spec?.profile as { displayName?: unknown } | undefined;
  const { metadata } = entity;
  return {
    ref: ownRef(entity),
    title: text(profile?.displayName) ?? text(metadata.title) ?? metadata.name,
    parent:
      related(entity, 'childOf') ??
      refOf(entity, entity.spec?.parent, 'group') ??
      null,
  };
}

/** The facts of a system that are mirrored. */
export function systemRecord(entity: Entity): SystemRecord {
  const { metadata } = entity;
  return {
    ref: ownRef(entity),
    title: text(metadata.title) ?? metadata.name,
    domain: refOf(entity, entity.spec?.domain, 'domain') ?? null,
  };
}

function ownRef(entity: Entity): string {
  const ref = stringifyEntityRef(entity);
  if (!ref.includes('\u0000') && ref.length <= LONGEST_TEXT) return ref;
  throw new InputError('its name is not a valid one');
}

function location(entity: Entity): string | undefined {
  const found = sourceLocationOf(entity);
  if (!found || found.includes('\u0000')) return undefined;
  return Buffer.byteLength(found) <= LONGEST_LOCATION ? found : undefined;
}

// An entity may have several owners through a custom processor; it counts for the first, always the same one.
function related(entity: Entity, type: string): string | undefined {
  const refs = (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
  return refs.sort()[0];
}

function refOf(
  entity: Entity,
  value: unknown,
  defaultKind: string,
): string | undefined {
  const ref = text(value);
  if (!ref) return undefined;
  try {
    const defaultNamespace = entity.metadata.namespace;
    return stringifyEntityRef(
      parseEntityRef(ref, { defaultKind, defaultNamespace }),
    );
  } catch {
    return undefined;
  }
}

function tags(entity: Entity): string[] {
  const all: unknown = entity.metadata.tags;
  if (!Array.isArray(all)) return [];
  return all.flatMap(tag => text(tag) ?? []).slice(0, MOST_TAGS);
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const clean = value.replaceAll('\u0000', '').trim().slice(0, LONGEST_TEXT);
  return clean || undefined;
}
