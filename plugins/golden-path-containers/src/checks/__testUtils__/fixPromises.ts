import {
  applyEdits,
  assess,
  evidenceOf,
  type Finding,
} from 'backstage-plugin-golden-path-common';
import type { JsonObject } from '@backstage/types';
import { readDockerfile } from '../../dockerfile';
import { isDockerfile } from '../../model';
import { containerScorecard } from '../../scorecard';

/** A project as a map of path to text. */
export type Files = Record<string, string>;

/** A finding with the check it comes from. */
export type Found = Finding & { check: string };

export function findingsIn(files: Files, policy: JsonObject = {}): Found[] {
  return assess(containerScorecard, evidenceOf(files), {
    policy,
  }).checks.flatMap(({ id, findings }) =>
    findings.map(finding => ({ check: id, ...finding })),
  );
}

/** The project after the edits of one fix; a file that does not exist counts as empty. */
export function mended(files: Files, { fix }: Finding): Files {
  const after = { ...files };
  const edits = fix?.edits ?? [];
  for (const file of new Set(edits.map(edit => edit.file))) {
    after[file] = applyEdits(
      files[file] ?? '',
      edits.filter(edit => edit.file === file),
    );
  }
  return after;
}

/** What a safe fix may bring to light by its nature. */
const MAY_REVEAL: Array<[fixed: RegExp, revealed: RegExp]> = [
  // The command that a broken array hid is read now.
  [/^broken-exec-form$/, /./],
  // Two RUN that only the instruction which is deleted or moved kept apart.
  [/^(?:repeated-|volatile-early$)/, /^consecutive-runs$/],
  // Without its update a RUN is short enough to be joined with the next.
  [/^apk-cache-kept$/, /^consecutive-runs$/],
  // What was called by sudo is cleaned up by sudo.
  [/-(?:cache|lists)-kept$/, /^sudo-used$/],
];

function mayReveal(fixed: string, revealed: string): boolean {
  return MAY_REVEAL.some(
    ([one, other]) => one.test(fixed) && other.test(revealed),
  );
}

function tally(found: Found[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { check } of found)
    counts.set(check, (counts.get(check) ?? 0) + 1);
  return counts;
}

/** What one fix breaks of its promises; nothing where it keeps them. */
export function brokenPromises(files: Files, finding: Found): string[] {
  const policy = {};
  const before = findingsIn(files, policy);
  const after = mended(files, finding);
  const left = findingsIn(after, policy);
  const [was, is] = [tally(before), tally(left)];
  const { check, fix } = finding;
  const broken: string[] = [];
  const count = (counts: Map<string, number>) => counts.get(check) ?? 0;
  if (count(is) >= count(was)) broken.push('the finding stays');
  if (fix?.safety === 'safe') {
    for (const [id, number] of is) {
      if (number > (was.get(id) ?? 0) && !mayReveal(check, id))
        broken.push(`${id} appears`);
    }
  }
  for (const [path, text] of Object.entries(after)) {
    const old = files[path] ?? '';
    if (isDockerfile(path)) {
      const problems = (of: string) =>
        readDockerfile(of).problems.map(({ message }) => message);
      if (String(problems(text)) !== String(problems(old)))
        broken.push(`${path} does not parse as before`);
    }
    // A file whose lines all end in CRLF keeps to it.
    const lone = /(?:^|[^\r])\n/;
    if (old && !lone.test(old) && old.includes('\n') && lone.test(text))
      broken.push(`${path} gets another line end`);
    if (text === old && fix?.edits.some(({ file }) => file === path))
      broken.push('nothing changes');
  }
  return broken;
}
