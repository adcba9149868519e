import type { Place } from '../ImageBuild';
import type { BakeAttribute, BakeProject, BakeTarget } from './BakeProject';

const MOST_PARENTS = 50;

/** What is known of a target with all that it inherits, before a call of bake is looked at. */
export interface ResolvedTarget {
  place: Place;
  /** Of attributes that replace each other, the last one. */
  last: Map<string, BakeAttribute>;
  /** Of attributes that add up, all in order. */
  all: Map<string, BakeAttribute[]>;
}

/** A target after what it inherits: `inherits` from left to right, then its own blocks. */
export function resolveTarget(
  project: BakeProject,
  name: string,
): ResolvedTarget | undefined {
  const own = project.targets.get(name);
  if (!own) return undefined;
  const resolved: ResolvedTarget = {
    place: placeOf(own[0]),
    last: new Map(),
    all: new Map(),
  };
  const seen = new Set<string>();
  let left = MOST_PARENTS * 10;
  const take = (target: string, depth: number) => {
    if (seen.has(target) || depth > MOST_PARENTS || left-- <= 0) return;
    seen.add(target);
    const blocks = project.targets.get(target) ?? [];
    const parents = blocks.filter(({ inherits }) => inherits.length).pop();
    for (const parent of parents?.inherits ?? []) take(parent, depth + 1);
    // What a parent brought may come again by another way, as in bake.
    if (target !== name) seen.delete(target);
    for (const { attributes } of blocks)
      for (const [key, attribute] of attributes) {
        resolved.last.set(key, attribute);
        const before = resolved.all.get(key) ?? [];
        resolved.all.set(key, [...before, attribute]);
      }
  };
  take(name, 0);
  return resolved;
}

function placeOf({ file, start, end }: BakeTarget): Place {
  return {
    file: file.path,
    line: file.lines.lineAt(start),
    endLine: file.lines.lineAt(Math.max(start, end - 1)),
  };
}
