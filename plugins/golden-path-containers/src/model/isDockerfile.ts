import type { EvidenceFile } from 'backstage-plugin-golden-path-common';
import { isKeyword, type Dockerfile } from '../dockerfile';

const NAME =
  /^(?:dockerfile|containerfile)(?:[.\-_].+)?$|\.(?:dockerfile|containerfile)$/i;
/** Names that only look the part. */
const OTHER =
  /\.(?:dockerignore|containerignore|md|txt|ya?ml|json|tmpl|j2|jinja2?|erb|tpl|mustache|template|sh|py|js|ts|go|rb|bak|orig|swp)$/i;
/** Folders that hold other people's files, or none at all. */
const FOREIGN =
  /(?:^|\/)(?:\.git|node_modules|vendor|third_party|testdata|__fixtures__)\//;

/**
 * Whether a path names a Dockerfile of the project: `Dockerfile`, `Dockerfile.*`, `*.dockerfile`, `Containerfile` and their like,
 * whatever their case. Templates of Dockerfiles are none, nor is what lies in folders of dependencies and of test data.
 *
 * @public
 */
export function isDockerfile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return NAME.test(name) && !OTHER.test(name) && !FOREIGN.test(path);
}

/** Whether a text under any name reads as a Dockerfile: it has instructions, and all of them are known. */
export function looksLikeDockerfile({ instructions }: Dockerfile): boolean {
  return (
    instructions.length > 0 && instructions.every(({ name }) => isKeyword(name))
  );
}

/**
 * The only file of a project of one file, e.g. `check some-file`. Whatever its name, it is a Dockerfile if it reads as one or if
 * it could not be read although it was asked for.
 */
export function onlyFile(files: EvidenceFile[]): EvidenceFile | undefined {
  return files.length === 1 ? files[0] : undefined;
}
