import {
  assess,
  type Evidence,
  type Finding,
  type Scorecard,
  type TextEdit,
} from 'backstage-plugin-golden-path-common';
import type { Policies } from '../policies';
import { EditedText } from './EditedText';

/** More rounds are not made; each mends one finding in every file. */
const MOST_ROUNDS = 200;

export interface FixSettings {
  policies: Policies;
  /** Only fixes of these checks. */
  checks?: string[];
  /** Proposals that a person has to review as well. */
  assisted: boolean;
  /** `YYYY-MM-DD`, for suppressions that end. */
  today: string;
}

/** A finding with its check. */
export interface Found {
  check: string;
  finding: Finding;
}

/** What became of a project, and what its files would be. */
export interface FixedProject {
  /** The files that change, by path; `before` is empty for one that did not exist. */
  files: Map<string, EditedText>;
  fixed: Found[];
  /** What is left to a person. */
  left: Found[];
}

/**
 * Mends what can be mended, in memory. In each round one finding of every file is mended and the project assessed anew, so that no
 * fix meets a text it was not made for.
 */
export function fixProject(
  evidence: Evidence,
  scorecards: Scorecard[],
  settings: FixSettings,
): FixedProject {
  const files = new Map<string, EditedText>();
  const fixed: Found[] = [];
  const tried = new Set<string>();
  let now = evidence;
  let found = findAll(now, scorecards, settings);
  const lines = new Map(
    found.map(({ finding }) => [finding.fingerprint, finding.line]),
  );
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = choose(found, now, settings, tried);
    if (!chosen.length) break;
    for (const one of chosen) {
      for (const [path, edits] of byFile(one.finding.fix!.edits)) {
        const edited =
          files.get(path) ?? new EditedText(textOf(now, path) ?? '');
        files.set(path, edited);
        edited.apply(edits);
      }
      tried.add(keyOf(one));
      // People look for it where it was, not where the fixes above moved it.
      const line = lines.get(one.finding.fingerprint) ?? one.finding.line;
      fixed.push({ ...one, finding: { ...one.finding, line } });
    }
    now = withTexts(evidence, files);
    found = findAll(now, scorecards, settings);
  }
  for (const [path, edited] of files)
    if (edited.text === edited.before) files.delete(path);
  return { files, fixed, left: found };
}

function findAll(
  evidence: Evidence,
  scorecards: Scorecard[],
  { policies, checks, today }: FixSettings,
): Found[] {
  return scorecards.flatMap(scorecard =>
    assess(scorecard, evidence, { policy: policies[scorecard.id], today })
      .checks.filter(({ id }) => !checks || checks.includes(id))
      .flatMap(({ id, findings }) =>
        findings
          .filter(({ waived }) => !waived)
          .map(finding => ({ check: id, finding })),
      ),
  );
}

/**
 * The fixes of one round: of each file the first by place. Of two at one place, the one that is about more lines comes first: RUN
 * instructions are joined before anything is added to one of them.
 */
function choose(
  found: Found[],
  evidence: Evidence,
  { assisted }: FixSettings,
  tried: Set<string>,
): Found[] {
  const byPlace = ({ finding: a }: Found, { finding: b }: Found) =>
    a.line - b.line || b.endLine - a.endLine;
  const taken = new Set<string>();
  return found
    .filter(
      ({ finding: { fix } }) => fix && (assisted || fix.safety === 'safe'),
    )
    .filter(one => !tried.has(keyOf(one)))
    .sort(byPlace)
    .filter(({ finding: { file, fix } }) => {
      const paths = [file, ...fix!.edits.map(edit => edit.file)];
      if (paths.some(path => taken.has(path) || !isEditable(evidence, path)))
        return false;
      for (const path of paths) taken.add(path);
      return true;
    });
}

/** The same edits at the same place are not made twice, should they not help. */
function keyOf({ check, finding: { fix } }: Found): string {
  return JSON.stringify([check, fix!.edits]);
}

/** A file with a text, or one that does not exist. */
function isEditable({ files }: Evidence, path: string): boolean {
  const file = files.find(other => other.path === path);
  return !file || file.text !== undefined;
}

function textOf({ files }: Evidence, path: string): string | undefined {
  return files.find(file => file.path === path)?.text;
}

function byFile(edits: TextEdit[]): Map<string, TextEdit[]> {
  const found = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const list = found.get(edit.file);
    if (list) list.push(edit);
    else found.set(edit.file, [edit]);
  }
  return found;
}

function withTexts(
  evidence: Evidence,
  edited: Map<string, EditedText>,
): Evidence {
  const known = new Set(evidence.files.map(({ path }) => path));
  const created = [...edited.keys()].filter(path => !known.has(path));
  return {
    ...evidence,
    files: [
      ...evidence.files.map(file => {
        const text = edited.get(file.path)?.text;
        return text === undefined ? file : { path: file.path, text };
      }),
      ...created.map(path => ({ path, text: edited.get(path)!.text })),
    ],
  };
}
