import type { Evidence, NamedImage } from 'backstage-plugin-golden-path-common';
import { definitionKind, type Value } from '../definitions';
import { definitionsOf } from './definitions';
import { parseImageReference } from './imageReference';
import { readModel } from './readModel';
import { CATALOG_FILE } from './wants';

/** The annotation by which an entity names the images that it publishes: one, or several with commas between. */
const ANNOTATION = 'golden-path/image';
/** A registry is asked for no more images of one project than this. */
const MOST = 5;

/**
 * The images that a project publishes: those that its entity names; else those that its build definitions push under a name that is
 * fully known, versions before `latest`.
 */
export function publishedImages(evidence: Evidence): NamedImage[] {
  const annotation = evidence.entity?.annotations[ANNOTATION];
  const named = annotation
    ? fromAnnotation(evidence, annotation)
    : fromDefinitions(evidence);
  const found = new Map<string, NamedImage>();
  for (const image of named)
    if (!found.has(image.reference)) found.set(image.reference, image);
  return [...found.values()].slice(0, MOST);
}

function fromAnnotation(evidence: Evidence, annotation: string): NamedImage[] {
  const text = evidence.files.find(({ path }) => path === CATALOG_FILE)?.text;
  const index = text
    ?.split('\n')
    .findIndex(row => /golden-path\/image["']?\s*:/.test(row));
  const line = index === undefined || index < 0 ? undefined : index + 1;
  return annotation
    .split(',')
    .map(reference => reference.trim())
    .filter(reference => parseImageReference(reference))
    .map(reference => ({
      reference,
      ...(line && { namedIn: { file: CATALOG_FILE, line } }),
    }));
}

function fromDefinitions(evidence: Evidence): NamedImage[] {
  if (!evidence.files.some(({ path }) => definitionKind(path))) return [];
  // Dockerfiles say nothing of names, so they are left out here.
  const files = evidence.files.filter(
    ({ path, text }) => text === undefined || definitionKind(path),
  );
  const pushed = definitionsOf(readModel({ files }, {})).files.flatMap(
    ({ builds }) =>
      builds
        .filter(({ push }) => push.known && push.value)
        .flatMap(({ tags }) => tags.values),
  );
  const known = pushed.filter(isKnown);
  const versions = known.filter(tag => !isLatest(tag));
  return [...versions, ...known.filter(isLatest)].map(
    ({ text, file, line }) => ({ reference: text, namedIn: { file, line } }),
  );
}

function isKnown({ text, unknown }: Value): boolean {
  return unknown === undefined && parseImageReference(text) !== undefined;
}

function isLatest({ text }: Value): boolean {
  return (parseImageReference(text)?.tag ?? 'latest') === 'latest';
}
