/** What an image name says, with Docker's defaults filled in. @public */
export interface ImageReference {
  /** As written, variables replaced. */
  text: string;
  /** e.g. `docker.io`. */
  registry: string;
  /** e.g. `library/python`. */
  repository: string;
  /** The last segment of the repository. */
  name: string;
  tag?: string;
  digest?: string;
}

const REPOSITORY =
  /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const DIGEST =
  /^[A-Za-z][A-Za-z0-9]*(?:[+._-][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const LONGEST = 512;

/**
 * Reads `[registry/]repository[:tag][@digest]` by the rules of distribution/reference: a first segment with a dot, a port or
 * named `localhost` is a registry; without one it is Docker Hub, where a single segment lies under `library/`.
 *
 * @returns `undefined` for what is no valid reference
 * @public
 */
export function parseImageReference(text: string): ImageReference | undefined {
  if (text.length > LONGEST) return undefined;
  const at = text.indexOf('@');
  const digest = at < 0 ? undefined : text.slice(at + 1);
  const named = at < 0 ? text : text.slice(0, at);
  const slash = named.lastIndexOf('/');
  const colon = named.indexOf(':', slash + 1);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  const path = colon < 0 ? named : named.slice(0, colon);
  const { registry, repository } = splitRegistry(path);
  if (!REPOSITORY.test(repository)) return undefined;
  if (tag !== undefined && !TAG.test(tag)) return undefined;
  if (digest !== undefined && !DIGEST.test(digest)) return undefined;
  return {
    text,
    registry,
    repository,
    name: repository.slice(repository.lastIndexOf('/') + 1),
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest }),
  };
}

function splitRegistry(path: string): { registry: string; repository: string } {
  const slash = path.indexOf('/');
  const first = slash < 0 ? '' : path.slice(0, slash);
  const isRegistry =
    /[.:]/.test(first) || first === 'localhost' || /[A-Z]/.test(first);
  const registry = isRegistry ? first : 'docker.io';
  const rest = isRegistry ? path.slice(slash + 1) : path;
  const hub = registry === 'docker.io' || registry === 'index.docker.io';
  if (!hub) return { registry, repository: rest };
  return {
    registry: 'docker.io',
    repository: rest.includes('/') ? rest : `library/${rest}`,
  };
}
