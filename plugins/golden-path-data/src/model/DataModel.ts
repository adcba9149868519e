import type { JsonObject } from '@backstage/types';
import type { EntityFacts, Noted } from 'backstage-plugin-golden-path-common';
import type { Graph } from '../graph';
import type { ProjectFiles } from '../reading';

/** What the checks of the data scorecard look at. What is worked out of it is kept by `once(model, …)`. */
export interface DataModel extends Noted {
  graph: Graph;
  files: ProjectFiles;
  /** What the catalog says of the entity, where it is known. */
  entity?: EntityFacts;
  policy: JsonObject;
}
