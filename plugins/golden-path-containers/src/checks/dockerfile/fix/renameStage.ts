import type { TextEdit } from 'backstage-plugin-golden-path-common';
import type { Build, Stage } from '../../../model';
import { fromReferences } from '../images';
import { stageNameToken } from '../stageNames';
import { replace } from './text';

/** Gives a stage another name, there and wherever the file refers to it. */
export function renamed(
  build: Build,
  stage: Stage,
  name: string,
): TextEdit[] | undefined {
  const old = stage.name;
  const token = stageNameToken(stage);
  if (old === undefined || !token) return undefined;
  const { text } = build.dockerfile;
  const edits = [replace(build, token, name)];
  for (const other of build.stages) {
    const [base] = other.from?.args ?? [];
    if (other.base.kind !== 'stage' || other.base.stage !== stage || !base)
      continue;
    // A variable that says the name is another place to change.
    if (base.text.toLowerCase() !== old.toLowerCase()) return undefined;
    edits.push(replace(build, base, name));
  }
  for (const { place, written } of fromReferences(build)) {
    if (build.stageNamed(written) !== stage || /^\d+$/.test(written)) continue;
    const flag = text.slice(place.start, place.end);
    const match = /(?:^--|[,=])from=/.exec(flag);
    const start = match ? place.start + match.index + match[0].length : -1;
    if (start < 0 || !text.startsWith(written, start)) return undefined;
    edits.push(replace(build, { start, end: start + written.length }, name));
  }
  return edits;
}

/** A name that no stage of the build has: `build-2`, or `build-3` where that is taken. */
export function freeName(build: Build, name: string): string {
  const taken = new Set(build.stages.map(stage => stage.name?.toLowerCase()));
  let number = 2;
  while (taken.has(`${name}-${number}`)) number++;
  return `${name}-${number}`;
}
