import { officialName, type ImageReference } from '../model';

/** Images whose code names are versions: `debian:bookworm`. */
const CODE_NAMED = new Set(['debian', 'ubuntu', 'buildpack-deps']);
const MOVING =
  /^(?:latest|stable|oldstable|testing|unstable|rolling|devel|sid|experimental)(?:-|$)/;

/** Whether the tag of an image says which version it is, and not just a variant. */
export function namesVersion(image: ImageReference): boolean {
  const { tag = '', repository } = image;
  if (/\d/.test(tag)) return true;
  if (CODE_NAMED.has(officialName(image) ?? '')) return !MOVING.test(tag);
  // Distroless has the version in the name, and tags for variants only.
  return (
    repository.startsWith('distroless/') &&
    /\d/.test(repository) &&
    !MOVING.test(tag)
  );
}
