import {
  applyEdits,
  assess,
  evidenceOf,
  type Finding,
} from 'backstage-plugin-golden-path-common';
import { modelOf } from '../__testUtils__/modelOf';
import { anyProject } from '../__testUtils__/anyProject';
import type { DataCheck } from './DataCheck';
import { checks } from '.';

beforeAll(() => anyProject.prepare?.());

type Files = Record<string, string>;

function findingsIn(check: DataCheck, files: Files): Finding[] {
  const scorecard = { ...anyProject, checks: [check] };
  return assess(scorecard, evidenceOf(files)).checks[0].findings;
}

function mended(files: Files, { fix }: Finding): Files {
  const now = { ...files };
  for (const file of new Set(fix!.edits.map(edit => edit.file)))
    now[file] = applyEdits(
      files[file] ?? '',
      fix!.edits.filter(edit => edit.file === file),
    );
  return now;
}

/** What a fix promises: less is found, all is still read, and only lines of its own change. */
function brokenPromises(check: DataCheck, files: Files): string[] {
  const found = findingsIn(check, files);
  return found
    .filter(({ fix }) => fix)
    .flatMap(finding => {
      const now = mended(files, finding);
      const left = findingsIn(check, now);
      const gaps = (of: Files) => modelOf(of).graph.gaps.length;
      return [
        ...(left.length < found.length ? [] : ['as much is found as before']),
        ...(gaps(now) > gaps(files) ? ['something is not read any more'] : []),
        ...(lineEnds(now) === lineEnds(files) ? [] : ['line ends are mixed']),
      ].map(why => `${finding.file}:${finding.line}: ${why}`);
    });
}

/** Which line ends the files have. */
function lineEnds(files: Files): string {
  const all = Object.values(files).join('\n').match(/\r?\n/g) ?? [];
  return [...new Set(all)].sort().join();
}

const examples = checks.flatMap(check =>
  check.examples.fail.map(
    ({ files }, i) => [check.id, i + 1, check, files] as const,
  ),
);

it.each(examples)(
  '%s keeps its promises on example %i',
  (_, _i, check, files) => {
    expect(brokenPromises(check, files)).toEqual([]);
  },
);

it.each(examples)(
  '%s keeps them with the line ends of Windows on example %i',
  (_, _i, check, files) => {
    const changed = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        text.replace(/\n/g, '\r\n'),
      ]),
    );
    expect(brokenPromises(check, changed)).toEqual([]);
  },
);
