import { valueAt, type Place, type Value } from '../graph';
import { readYaml } from './readYaml';
import { wordAt, wordsAt, type Placed } from './textsAt';

/** An entity of a catalog file. */
export interface CatalogEntity extends Placed {
  kind: string;
  name: string;
  namespace: string;
  /** `spec.type`: `dataset` for a Resource that is data. */
  type?: string;
  owner?: { ref: string; at: Place };
  /** References as they are written. */
  dependsOn: string[];
  dependencyOf: string[];
  consumesApis: string[];
  domain?: string;
  system?: string;
  value: Value;
}

/** Where the catalog's descriptions lie. */
export function isCatalogFile(path: string): boolean {
  return /(^|\/)catalog-info(\.[^/]+)?\.ya?ml$/i.test(path);
}

/** The entities of a catalog file. */
export function readEntities(file: string, text: string): CatalogEntity[] {
  return readYaml(file, text).values.flatMap(value => {
    const kind = wordAt(value, 'kind');
    const name = wordAt(value, 'metadata.name');
    if (!kind || !name) return [];
    const [type, system] = [
      wordAt(value, 'spec.type'),
      wordAt(value, 'spec.system'),
    ];
    const domain = wordAt(value, 'spec.domain');
    const owner = wordAt(value, 'spec.owner');
    const ownerAt = valueAt(value, 'spec.owner')?.at;
    return [
      {
        ...{ file, kind, name, value },
        at: { ...value.at, endLine: value.at.line },
        namespace: wordAt(value, 'metadata.namespace') ?? 'default',
        ...(type && { type }),
        ...(owner && ownerAt && { owner: { ref: owner, at: ownerAt } }),
        dependsOn: wordsAt(value, 'spec.dependsOn'),
        dependencyOf: wordsAt(value, 'spec.dependencyOf'),
        consumesApis: wordsAt(value, 'spec.consumesApis'),
        ...(domain && { domain }),
        ...(system && { system }),
      },
    ];
  });
}

/** The value of an annotation: `annotationOf(entity, 'golden-path/data-tier')`. */
export function annotationOf(
  { value }: CatalogEntity,
  name: string,
): { value: string; at: Place } | undefined {
  const annotations = valueAt(value, 'metadata.annotations');
  const found =
    annotations?.kind === 'map' ? annotations.entries.get(name) : undefined;
  const text = wordAt(found);
  return found && text ? { value: text, at: found.at } : undefined;
}
