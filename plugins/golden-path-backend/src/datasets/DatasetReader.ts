import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { Dataset } from 'backstage-plugin-golden-path-common';
import { sourceLocationOf } from 'backstage-plugin-golden-path-node';
import type { PictureStore } from '../database/PictureStore';
import type { VisibleEntities } from '../permissions/Visibility';
import { datasetOf } from './datasetOf';

/** Between a dataset and the projects that write or read it. */
const RELATIONS = new Set(['dependsOn', 'dependencyOf']);

/** Tells what is known of a dataset of the catalog. */
export class DatasetReader {
  readonly #pictures: PictureStore;

  constructor(pictures: PictureStore) {
    this.#pictures = pictures;
  }

  /**
   * @param visible - the entities whose assessments the caller may read: no other project tells anything
   */
  async read(entity: Entity, visible: VisibleEntities): Promise<Dataset> {
    const related = (entity.relations ?? [])
      .filter(({ type }) => RELATIONS.has(type))
      .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
    const pictures = await this.#pictures.find({
      location: sourceLocationOf(entity),
      refs: [...new Set([stringifyEntityRef(entity), ...related])],
      visible,
    });
    return datasetOf(entity, pictures, new Set(related));
  }
}
