import type { Build } from './Build';
import type { ContainerPolicy } from './policy';

/** What the checks of the container scorecard look at. @public */
export interface ContainerModel {
  /** One for each Dockerfile that was read. */
  builds: Build[];
  /** Dockerfiles that were not read, each with its reason as a sentence. */
  unread: Array<{ path: string; reason: string }>;
  /** Why there may be files that were not seen. */
  incomplete?: string;
  /** Paths of all files of the project. */
  paths: string[];
  policy: ContainerPolicy;
}
