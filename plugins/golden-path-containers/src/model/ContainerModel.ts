import type {
  EntityFacts,
  ImageEvidence,
  Noted,
} from 'backstage-plugin-golden-path-common';
import type { Build } from './Build';
import type { ContainerPolicy } from './policy';

/** What the checks of the container scorecard look at. @public */
export interface ContainerModel extends Noted {
  /** One for each Dockerfile that was read. */
  builds: Build[];
  /** Dockerfiles that were not read, each with its reason as a sentence. */
  unread: Array<{ path: string; reason: string }>;
  /** Why there may be files that were not seen. */
  incomplete?: string;
  /** Paths of all files of the project. */
  paths: string[];
  /** The texts of files that were read, Dockerfiles and others, by path. */
  texts: ReadonlyMap<string, string>;
  /** Why texts that were asked for could not be read, by path. */
  unreadTexts: ReadonlyMap<string, string>;
  /** The first file whose text was asked for and could not be read. */
  unreadText?: { path: string; reason: string };
  /** Images that the project publishes, as a registry serves them; absent where no registry was asked. */
  images?: ImageEvidence[];
  /** What the catalog says of the entity. */
  entity?: EntityFacts;
  policy: ContainerPolicy;
}
