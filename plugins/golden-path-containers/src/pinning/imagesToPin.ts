import type { Evidence } from 'backstage-plugin-golden-path-common';
import { externalImage, fromReferences } from '../checks/dockerfile/images';
import { definitionKind, type Value } from '../definitions';
import type { Span } from '../dockerfile';
import {
  definitionsOf,
  imageBuildsOf,
  parseImageReference,
  readModel,
  type Build,
} from '../model';
import { Found, type ImageLeft, type ImageToPin } from './Found';

export type { ImageLeft, ImageToPin } from './Found';

/**
 * The images that a project's Dockerfiles and Compose files take from elsewhere without a digest. Images that it builds itself are none
 * of them.
 *
 * @public
 */
export function imagesToPin(evidence: Evidence): {
  images: ImageToPin[];
  left: ImageLeft[];
} {
  const model = readModel(evidence, {});
  const found = new Found();
  for (const build of model.builds) addDockerfile(found, build);
  const own = new Set(
    imageBuildsOf(model)
      .flatMap(({ tags }) => tags.values)
      .map(({ text }) => repositoryOf(text)),
  );
  for (const { images } of definitionsOf(model).files) {
    for (const image of images) {
      const text = model.texts.get(image.file);
      if (text === undefined || definitionKind(image.file) !== 'compose')
        continue;
      if (!own.has(repositoryOf(image.text))) addComposed(found, image, text);
    }
  }
  return { images: found.images, left: found.left };
}

function addDockerfile(found: Found, build: Build): void {
  const { path: file, stages, dockerfile } = build;
  for (const { base, from } of stages) {
    if (!from) continue;
    const [name] = from.args;
    const { line } = from;
    if (base.kind === 'unknown')
      found.left.push({ file, line, text: from.body, reason: base.reason });
    else if (base.kind === 'image')
      found.add(
        { file, line, at: name.end },
        dockerfile.text.slice(name.start, name.end),
        base.image,
      );
  }
  for (const { written, place, instruction } of fromReferences(build)) {
    const image = externalImage(build, written);
    const at = endOf(dockerfile.text, place, `from=${written}`);
    if (image && at !== undefined)
      found.add({ file, line: instruction.line, at }, written, image);
  }
}

function addComposed(found: Found, value: Value, text: string): void {
  const { file, line, text: written } = value;
  const image = parseImageReference(written);
  if (value.unknown !== undefined || !image) {
    const reason = value.unknown ?? 'It is no name of an image.';
    found.left.push({ file, line, text: written, reason });
    return;
  }
  const at = endOf(text, lineSpan(text, line), written);
  if (at !== undefined) found.add({ file, line, at }, written, image);
}

/** Where a part of the span ends; nothing where it is written in another way than it means. */
function endOf(text: string, span: Span, part: string): number | undefined {
  const at = text.slice(span.start, span.end).indexOf(part);
  return at < 0 ? undefined : span.start + at + part.length;
}

function lineSpan(text: string, line: number): Span {
  let start = 0;
  for (let i = 1; i < line; i++) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

function repositoryOf(text: string): string {
  const image = parseImageReference(text);
  return image ? `${image.registry}/${image.repository}` : text;
}
