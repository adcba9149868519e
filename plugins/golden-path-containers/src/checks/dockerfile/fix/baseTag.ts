import type { Fix } from 'backstage-plugin-golden-path-common';
import { callsOf } from '../../../knowledge/scriptCalls';
import { officialName, type Build, type Stage } from '../../../model';
import { assisted, replace, type MaybeEdit } from './text';

/** Debian's code names, which stand behind `slim` in most images and before it in some. */
const CODE_NAME = /^(.+)-(bullseye|bookworm|trixie)$/;
const SLIM_LAST = new Set(['node', 'debian']);

/** Puts the slim variant of the same version in the place of the full one. */
export function slimVariant(
  build: Build,
  stage: Stage,
  suffix: string,
): Fix | undefined {
  const { base } = stage;
  if (base.kind !== 'image' || !/^-(?:slim|alpine|minimal)$/.test(suffix))
    return undefined;
  const name = officialName(base.image) ?? '';
  const { tag = '' } = base.image;
  if (usesOtherManager(build, suffix)) return undefined;
  const slim = slimTag(name, tag, suffix);
  return slim === undefined
    ? undefined
    : assisted(
        suffix === '-alpine'
          ? 'Alpine has another C library and other packages: build the image and run its tests.'
          : 'Libraries and tools of the full variant are missing there: install by name what the program needs, and run its tests.',
        tagChanged(build, stage, tag, slim),
      );
}

function slimTag(name: string, tag: string, suffix: string) {
  const plain = /^\d[\w.]*$|^(?:bullseye|bookworm|trixie)$/;
  if (plain.test(tag)) return `${tag}${suffix}`;
  const [, version, code] = CODE_NAME.exec(tag) ?? [];
  if (suffix === '-slim' && version && plain.test(version)) {
    return SLIM_LAST.has(name)
      ? `${version}-${code}-slim`
      : `${version}-slim-${code}`;
  }
  return suffix === '-alpine' && /^\d[\w.]*-(?:cli|fpm|zts)$/.test(tag)
    ? `${tag}-alpine`
    : undefined;
}

/** A minimal Red Hat has no dnf, and Alpine has no apt-get. */
function usesOtherManager({ final }: Build, suffix: string): boolean {
  const managers = new Set(
    (final?.chain ?? []).flatMap(({ scripts }) =>
      scripts.flatMap(script => [...callsOf(script).managers]),
    ),
  );
  if (suffix === '-minimal') return managers.has('dnf');
  return suffix === '-alpine' && managers.has('apt');
}

/** Writes another tag into FROM, where the tag is written out there. */
export function tagChanged(
  build: Build,
  { from, base }: Stage,
  tag: string,
  changed: string,
): MaybeEdit {
  const [image] = from?.args ?? [];
  if (!image || base.kind !== 'image' || base.image.digest) return undefined;
  if (!image.text.endsWith(`:${tag}`)) {
    // `debian:${V}` with a suffix behind it says the same of every version.
    const tail = changed.startsWith(tag) ? changed.slice(tag.length) : '';
    return tail && /:\$\{\w+\}$/.test(image.text)
      ? replace(build, { start: image.end, end: image.end }, tail)
      : undefined;
  }
  return replace(
    build,
    { start: image.end - tag.length, end: image.end },
    changed,
  );
}
