import type { DefinitionKind, ImageBuild, Place, Value } from './ImageBuild';

/** A file that says how images are built, and what was found in it. @public */
export interface Definition {
  path: string;
  kind: DefinitionKind;
  text: string;
  builds: ImageBuild[];
  /** Images of others that it runs: `image:` of a compose service. */
  images: Value[];
  /** Images that the jobs of a pipeline run in. */
  jobImages: Value[];
  /** References that it pushes outside of a build: `docker push`. */
  pushes: Value[];
  /** Where images of several platforms are joined in one index. */
  joins: Place[];
  /** Where it publishes a release. */
  releases: Place[];
  /** Where a build is given the socket of Docker. */
  sockets: Place[];
  /** Images that a Lambda function names. */
  lambdaImages: Value[];
  /** Calls of `docker buildx bake`, to be joined with the files that they read. */
  bakes: BakeCall[];
  /** Why it could not be read in full, as a sentence. */
  problem?: string;
}

/** One call of bake. @public */
export interface BakeCall extends Place {
  /** Folder it runs in, from the project's root; absent where that is not known. */
  folder?: string;
  /** Files as written; none for the default ones. */
  files: Value[];
  /** None for the group `default`. */
  targets: Value[];
  /** `target.key=value` */
  sets: Value[];
  push: boolean | undefined;
  inCi: boolean;
  coldStart: boolean;
  provenance?: Value;
  sbom?: Value;
}

export function newDefinition(
  path: string,
  kind: DefinitionKind,
  text: string,
): Definition {
  return {
    path,
    kind,
    text,
    builds: [],
    images: [],
    jobImages: [],
    pushes: [],
    joins: [],
    releases: [],
    sockets: [],
    lambdaImages: [],
    bakes: [],
  };
}
