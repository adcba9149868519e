import type {
  ImageConfig,
  ImageEvidence,
  PlatformImage,
} from 'backstage-plugin-golden-path-common';
import type { ContainerModel, ImageKind } from '../../model';
import { isImageForLambda } from '../forLambda';
import { isForStaticBinaries } from '../../knowledge/images';

/** Variables that the official images of a language set, and their like. */
const LANGUAGES: Array<[ImageKind, RegExp]> = [
  ['node', /^NODE_VERSION=/],
  ['python', /^PYTHON_VERSION=/],
  ['java', /^(?:JAVA_HOME|JAVA_VERSION)=/],
  ['dotnet', /^(?:DOTNET_VERSION|ASPNET_VERSION|DOTNET_RUNNING_IN_CONTAINER)=/],
  ['php', /^PHP_VERSION=/],
  ['ruby', /^RUBY_VERSION=/],
  ['go', /^GOLANG_VERSION=/],
  ['rust', /^(?:RUST_VERSION|RUSTUP_HOME)=/],
];

/** What AWS's base images for Lambda set or start, and what makes another image one for Lambda. */
const LAMBDA =
  /^LAMBDA_(?:TASK_ROOT|RUNTIME_DIR)=|^\/lambda-entrypoint\.sh$|(?:^|[/ ])(?:awslambdaric|aws-lambda-ric|aws-lambda-rie)$/;

/** Whether an image is one that Lambda runs: it shows it, or a definition of the project says so. */
export function isForLambda(
  { platforms, reference }: ImageEvidence,
  model: ContainerModel,
): boolean {
  const shown = platforms?.some(({ config }) =>
    [...(config?.env ?? []), ...(config?.entrypoint ?? [])].some(text =>
      LAMBDA.test(text),
    ),
  );
  return shown || isImageForLambda(model, reference);
}

/** Windows has no root, no setuid and no shell of this kind. */
export function isWindows({ os }: PlatformImage): boolean {
  return os === 'windows';
}

/** What kind of image it is, as its configuration tells, or else the project's only Dockerfile. */
export function kindOfImage(
  image: ImageEvidence,
  config: ImageConfig,
  model: ContainerModel,
): ImageKind {
  if (isForLambda(image, model)) return 'lambda';
  const language = LANGUAGES.find(([, variable]) =>
    config.env.some(text => variable.test(text)),
  );
  if (language) return language[0];
  const [build, ...others] = model.builds;
  const root = others.length ? undefined : build?.final?.root;
  const isStatic =
    root?.kind === 'scratch' ||
    (root?.kind === 'image' && isForStaticBinaries(root.image));
  return isStatic ? 'static' : 'default';
}
