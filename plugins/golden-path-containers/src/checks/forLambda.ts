import { isLambdaBase } from '../knowledge/images';
import type { ImageBuild } from '../definitions';
import {
  definitionsOf,
  imageBuildsOf,
  once,
  parseImageReference,
  type Build,
  type ContainerModel,
} from '../model';
import { placed } from './dockerfile/placed';

/** What only an image for Lambda holds: the client of its runtime interface, or the adapter in front of a web server. */
const FOR_LAMBDA =
  /awslambdaric|aws-lambda-ric|aws_lambda_ric|lambda-runtime-interface-client|aws-lambda-rie|lambda[-_]adapter|LAMBDA_TASK_ROOT|lambda_runtime(?!\w)/i;

/** Whether the image of a Dockerfile is for Lambda: its own text shows it, or a definition says so. */
export function isForLambda(model: ContainerModel, build: Build): boolean {
  return showsLambda(build) || once(model, lambdaDockerfiles).has(build.path);
}

/** Why it cannot be told whether a definition says so. */
export function whyLambdaUnknown(model: ContainerModel): string | undefined {
  const file = definitionsOf(model).unread.find(({ path }) =>
    /template|sam|cloudformation|stack/i.test(path),
  );
  return file && `${file.path}: ${file.reason}`;
}

/** Whether a build makes an image for Lambda. */
export function buildsForLambda(
  model: ContainerModel,
  { forLambda, dockerfile, tags }: ImageBuild,
): boolean {
  if (forLambda) return true;
  const repositories = once(model, lambdaRepositories);
  if (tags.values.some(({ text }) => repositories.has(repositoryOf(text))))
    return true;
  if (dockerfile.unknown !== undefined) return false;
  const build = model.builds.find(({ path }) => path === dockerfile.text);
  if (!build) return once(model, lambdaDockerfiles).has(dockerfile.text);
  const root = build.final?.root;
  const onBase = root?.kind === 'image' && isLambdaBase(root.image);
  return onBase || isForLambda(model, build);
}

/** Whether a definition gives this image to a Lambda function, under whatever tag. */
export function isImageForLambda(
  model: ContainerModel,
  reference: string,
): boolean {
  return once(model, lambdaRepositories).has(repositoryOf(reference));
}

function lambdaDockerfiles(model: ContainerModel): Set<string> {
  const found = imageBuildsOf(model).filter(
    ({ forLambda, dockerfile }) =>
      forLambda && dockerfile.unknown === undefined,
  );
  return new Set(found.map(({ dockerfile }) => dockerfile.text));
}

function lambdaRepositories(model: ContainerModel): Set<string> {
  const images = definitionsOf(model).files.flatMap(
    ({ lambdaImages }) => lambdaImages,
  );
  return new Set(
    images
      .filter(({ unknown }) => unknown === undefined)
      .map(({ text }) => repositoryOf(text)),
  );
}

function repositoryOf(reference: string): string {
  const image = parseImageReference(reference);
  return image ? `${image.registry}/${image.repository}` : reference;
}

function showsLambda(build: Build): boolean {
  const shipped = new Set(build.final?.chain);
  return placed(build).some(
    ({ instruction, stage }) =>
      stage &&
      shipped.has(stage) &&
      (FOR_LAMBDA.test(instruction.body) ||
        FOR_LAMBDA.test(instruction.flag('from') ?? '')),
  );
}
