import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import {
  redactDiff,
  unifiedDiff,
  type Evidence,
  type Scorecard,
} from 'backstage-plugin-golden-path-common';
import { readPath } from '../check/readPath';
import {
  checkPolicies,
  policiesFor,
  readPolicies,
  type Policies,
} from '../policies';
import { counted, createStyle, printable } from '../report/style';
import { chooseScorecards, findCheck } from '../scorecards';
import type { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';
import { fixProject, type FixedProject, type FixSettings } from './fixProject';
import { fixText } from './fixText';
import { NotWrittenError, writeFile } from './writeFile';

export interface FixOptions {
  dryRun?: boolean;
  check?: string[];
  assisted?: boolean;
  scorecard?: string;
  policy?: string;
  showSecrets?: boolean;
}

/** A PATH that was read. */
interface Project {
  path: string;
  /** Real path of the project's folder, and of a PATH that is a single file. */
  root: string;
  /** Where a file of the evidence lies in that folder. */
  placeOf(file: string): string;
  evidence: Evidence;
  policies: Policies;
}

class FixRun {
  readonly #scorecards: Scorecard[];
  readonly #settings: FixSettings;
  readonly #options: FixOptions;
  readonly #terminal: Terminal;
  #fixed = 0;
  #left = 0;
  #failed = 0;
  #masked = 0;

  constructor(
    scorecards: Scorecard[],
    settings: FixSettings,
    options: FixOptions,
    terminal: Terminal,
  ) {
    this.#scorecards = scorecards;
    this.#settings = settings;
    this.#options = options;
    this.#terminal = terminal;
  }

  async fix(path: string): Promise<void> {
    const project = await this.#read(path).catch((error: Error) => {
      this.#fail(printable(path), error.message);
    });
    if (!project) return;
    const { evidence, policies } = project;
    await Promise.all(this.#scorecards.map(one => one.prepare?.()));
    const outcome = fixProject(evidence, this.#scorecards, {
      ...this.#settings,
      policies,
    });
    await this.#print(project, outcome);
    if (!this.#options.dryRun) await this.#write(project, outcome);
    const { colour } = this.#terminal;
    this.#terminal.say(
      fixText(
        path,
        outcome,
        this.#scorecards,
        createStyle(colour),
        this.#options.dryRun ? 'to fix' : 'fixed',
      ),
    );
    this.#fixed += outcome.fixed.length;
    this.#left += outcome.left.length;
  }

  /** Says what it all came to. */
  end(count: number): number {
    const { dryRun } = this.#options;
    const parts = [
      counted(count, 'project'),
      `${counted(this.#fixed, 'finding')} ${dryRun ? 'to fix' : 'fixed'}`,
      `${this.#left} left to a person`,
    ];
    if (this.#failed) parts.push(`${this.#failed} not read or written`);
    if (dryRun) parts.push('nothing was written');
    this.#terminal.say(parts.join(', '));
    if (this.#masked)
      this.#terminal.say(
        'Secrets in the diff are masked, so it cannot be applied; --show-secrets prints it as it is.',
      );
    return this.#failed ? 1 : 0;
  }

  async #read(path: string): Promise<Project> {
    const wants = (file: string) =>
      this.#scorecards.some(scorecard => scorecard.wants(file));
    const { evidence, entity } = await readPath(path, wants);
    const real = await realpath(path);
    const isFolder = (await stat(real)).isDirectory();
    return {
      path,
      evidence,
      policies: policiesFor(this.#settings.policies, entity),
      root: isFolder ? real : dirname(real),
      placeOf: file =>
        !isFolder && file === basename(path) ? basename(real) : file,
    };
  }

  async #print(project: Project, { files }: FixedProject): Promise<void> {
    for (const [path, edited] of sorted(files)) {
      const name = nameOf(join(project.root, project.placeOf(path)), path);
      const diff = unifiedDiff(name, edited.before, edited.edits(path));
      const safe = this.#options.showSecrets ? diff : redactDiff(diff);
      if (safe !== diff) this.#masked++;
      await this.#terminal.write(safe);
    }
  }

  async #write(project: Project, { files }: FixedProject): Promise<void> {
    const { root, evidence } = project;
    for (const [path, edited] of sorted(files)) {
      const exists = evidence.files.some(file => file.path === path);
      try {
        await writeFile({
          root,
          path: project.placeOf(path),
          before: exists ? edited.before : undefined,
          after: edited.text,
        });
      } catch (error) {
        if (!(error instanceof NotWrittenError)) throw error;
        this.#fail(printable(path), error.message);
      }
    }
  }

  #fail(path: string, why: string): void {
    this.#failed++;
    this.#terminal.say(`error: ${path}: ${why}`);
  }
}

/** Mends each PATH, prints what changes and says what is left. Returns the exit code: 1 where something could not be read or written. */
export async function fixCommand(
  paths: string[],
  options: FixOptions,
  terminal: Terminal,
): Promise<number> {
  if (!paths.length) {
    throw new UsageError(
      'Name at least one PATH: a project folder or a file, e.g. `golden-path fix .`',
    );
  }
  const scorecards = chooseScorecards(options.scorecard);
  for (const id of options.check ?? []) findCheck(id);
  const settings: FixSettings = {
    policies: options.policy ? await readPolicies(options.policy) : {},
    checks: options.check,
    assisted: options.assisted ?? false,
    today: new Date().toISOString().slice(0, 10),
  };
  checkPolicies(settings.policies, scorecards);
  const run = new FixRun(scorecards, settings, options, terminal);
  for (const path of paths) await run.fix(path);
  return run.end(paths.length);
}

function sorted<T>(files: Map<string, T>): Array<[string, T]> {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** From the working directory, as `git apply` wants it; outside of that, from the project. */
function nameOf(file: string, path: string): string {
  const way = relative(process.cwd(), file).split(sep).join('/');
  return way.startsWith('..') || way.includes(':') ? path : way;
}
