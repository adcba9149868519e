import type { Gap, Resource } from '../graph';

/** What a reader made of a project. */
export interface ReadResult {
  resources: Resource[];
  gaps: Gap[];
}
