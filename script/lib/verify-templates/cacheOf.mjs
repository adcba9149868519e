// What a change of one source leaves in the cache, read off what buildah prints of a build.
import { matchesGlob } from 'node:path';

/**
 * The steps that the change cannot reach: in each stage those before the sources are copied, or before something is taken of a stage that
 * they reached.
 *
 * @param said - what `buildah bud --layers` printed
 * @param changed - path of the source, in the build context
 * @returns the text of each, and whether it came from the cache
 */
export function untouchedSteps(said, changed) {
  const steps = [];
  /** By the name and by the number of a stage. */
  const reached = new Set();
  let stage;
  let index = -1;
  for (const [, text, more] of said.matchAll(
    /^(?:\[\d+\/\d+\] )?STEP \d+\/\d+: (.*)$((?:\n(?!(?:\[\d+\/\d+\] )?STEP ).*)*)/gm,
  )) {
    const base = /^FROM (?:--\S+ )*(\S+)(?: AS (\S+))?/i.exec(text);
    if (base) {
      index += 1;
      stage = [String(index), base[2]].filter(Boolean);
      if (reached.has(base[1])) stage.forEach(name => reached.add(name));
      continue;
    }
    if (reaches(text, changed, reached))
      stage.forEach(name => reached.add(name));
    if (!reached.has(stage[0]))
      steps.push({ text, cached: more.includes('Using cache') });
  }
  return steps;
}

/** Whether a step takes in the source, or something of a stage that did. */
function reaches(text, changed, reached) {
  const [, from] =
    /^(?:COPY|ADD|RUN) .*?(?:--|,)from=([^\s,]+)/i.exec(text) ?? [];
  if (from) return reached.has(from);
  const copy = /^(?:COPY|ADD) (?:--\S+ )*(.+) \S+$/i.exec(text);
  return (copy?.[1].split(/\s+/) ?? []).some(source => {
    const path = source.replace(/^\.?\//, '').replace(/\/$/, '');
    return (
      ['', '.'].includes(path) ||
      changed.startsWith(`${path}/`) ||
      matchesGlob(changed, path)
    );
  });
}
