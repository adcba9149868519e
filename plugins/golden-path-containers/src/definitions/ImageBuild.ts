import type { TextEdit } from 'backstage-plugin-golden-path-common';

/** Where something is written. Lines count from 1. @public */
export interface Place {
  file: string;
  line: number;
  endLine: number;
}

/** A value as a definition gives it. @public */
export interface Value extends Place {
  /** The value; the parts that are not known stand in it as they are written: `registry.example.com/a:$TAG`. */
  text: string;
  /** Why a part of it is not known, e.g. "$TAG is known only when it runs"; absent where all of it is. */
  unknown?: string;
}

/** A list of values. @public */
export interface Values {
  values: Value[];
  /** Why there may be more than these. */
  more?: string;
}

/** A build argument or a label. @public */
export interface NamedValue extends Place {
  name: string;
  /** Absent where the environment of the build gives it: `--build-arg NAME`. */
  value?: Value;
}

/** What is told, or why it is not. @public */
export type Told<T> =
  | { known: true; value: T }
  | { known: false; reason: string };

/** What a build definition is. @public */
export type DefinitionKind =
  | 'bake'
  | 'cdk'
  | 'codebuild'
  | 'compose'
  | 'gitlab'
  | 'make'
  | 'script'
  | 'template'
  | 'workflow';

/** What builds the image. @public */
export type BuildTool =
  | 'bake'
  | 'buildah'
  | 'buildx'
  | 'cdk'
  | 'compose'
  | 'docker'
  | 'finch'
  | 'kaniko'
  | 'nerdctl'
  | 'podman'
  | 'sam';

/** One image that a build definition builds. @public */
export interface ImageBuild extends Place {
  kind: DefinitionKind;
  tool: BuildTool;
  /** What the definition calls it: a target, a service, a function. */
  name?: string;
  /** Folder of the build context from the project's root; empty for the root itself. */
  context: Value;
  /** Path of the Dockerfile from the project's root. */
  dockerfile: Value;
  /** The Dockerfile's text stands in the definition itself. */
  inline: boolean;
  /** The stage that is built, where it is not the last one. */
  target?: Value;
  args: NamedValue[];
  /** Why there may be more arguments than these. */
  moreArgs?: string;
  /** As written, e.g. `linux/arm64`; none where the definition asks for none: then it is that of the machine that builds. */
  platforms: Values;
  /** References that the image is given: `registry.example.com/a:1.0`. */
  tags: Values;
  labels: NamedValue[];
  cacheFrom: Values;
  cacheTo: Values;
  /** As written: `id=token,env=TOKEN`. */
  secrets: Values;
  /** What the definition says of attestations: `true`, `false`, `mode=max`…; absent where it says nothing. */
  provenance?: Value;
  sbom?: Value;
  /** Whether the image is pushed to a registry. */
  push: Told<boolean>;
  /** A definition says that a Lambda function runs it. */
  forLambda: boolean;
  /** It is built in continuous integration: there, or by a definition that is called from there. */
  inCi: boolean;
  /** It is built on a machine that has no layers of earlier builds. */
  coldStart: boolean;
  /** Named contexts as written, `name=target:base`. */
  contexts: Values;
  /** Where BuildKit is switched off for it. */
  legacyBuilder?: Place;
  /** What would switch the provenance attestation off, where that is a plain edit. */
  provenanceOff?: TextEdit;
}
