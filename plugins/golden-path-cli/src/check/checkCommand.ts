import { assess, type Scorecard } from 'backstage-plugin-golden-path-common';
import { readPolicies, type Policies } from '../policies';
import { reporters } from '../report/reporters';
import { chooseScorecards } from '../scorecards';
import type { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';
import type { CheckedPath } from './CheckedPath';
import { inOrder } from './inOrder';
import { readPath, type ReadPath } from './readPath';
import { isBelow, unscoredIn } from './threshold';

export interface CheckOptions {
  format: string;
  scorecard?: string;
  failBelow?: number;
  policy?: string;
  stdin?: boolean;
}

/** Formats that show lines of files, or what a fix changes in them. */
const SHOWS_LINES = new Set(['text', 'json', 'jsonl']);
/** How many PATHs are read ahead while one is assessed. */
const AHEAD = 8;
/** A run that takes longer than this shows how far it is. */
const SLOW_MS = 1_000;

/** Assesses each PATH and prints the result. Returns the exit code: 0, or 1 where something is below the threshold. */
export async function checkCommand(
  given: string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const { format, failBelow, policy, stdin } = options;
  const scorecards = chooseScorecards(options.scorecard);
  const policies = policy ? await readPolicies(policy) : {};
  const paths = stdin ? [...given, ...(await terminal.readLines())] : given;
  if (!paths.length) {
    throw new UsageError(
      'Name at least one PATH: a project folder or a file, e.g. `golden-path check .`',
    );
  }
  const reporter = reporters[format]({
    scorecards,
    count: paths.length,
    colour: terminal.colour,
    failBelow,
  });

  let below = 0;
  let unscored = 0;
  const all = checkAll(paths, scorecards, policies, SHOWS_LINES.has(format));
  for await (const checked of withProgress(all, paths.length, terminal)) {
    const text = reporter.add(checked);
    if (text) await terminal.write(text);
    if (failBelow !== undefined && isBelow(checked, failBelow)) below++;
    unscored += unscoredIn(checked);
  }
  const rest = reporter.end();
  if (rest) await terminal.write(rest);

  if (failBelow !== undefined && unscored) {
    terminal.say(
      `${unscored} without a score (nothing to assess, or nothing decided): not counted as below ${failBelow}.`,
    );
  }
  return below ? 1 : 0;
}

/** Assesses PATHs one after the other, reading ahead. */
async function* checkAll(
  paths: string[],
  scorecards: Scorecard[],
  policies: Policies,
  excerpts: boolean,
): AsyncGenerator<CheckedPath> {
  const wants = (path: string) => scorecards.some(s => s.wants(path));
  const readings = inOrder(paths, AHEAD, async path => ({
    path,
    read: await readPath(path, wants).catch((error: Error) => error),
  }));
  for await (const { path, read } of readings) {
    yield read instanceof Error
      ? { path, error: read.message }
      : { path, ...assessAll(read, scorecards, policies, excerpts) };
  }
}

function assessAll(
  { root, evidence }: ReadPath,
  scorecards: Scorecard[],
  policies: Policies,
  excerpts: boolean,
) {
  const today = new Date().toISOString().slice(0, 10);
  const assessments = scorecards.map(scorecard => {
    const policy = policies[scorecard.id];
    return assess(scorecard, evidence, { policy, excerpts, today });
  });
  return { root, evidence, assessments };
}

async function* withProgress<T>(
  items: AsyncIterable<T>,
  count: number,
  terminal: Terminal,
): AsyncGenerator<T> {
  const start = Date.now();
  let done = 0;
  for await (const item of items) {
    yield item;
    done++;
    if (Date.now() - start > SLOW_MS) {
      terminal.progress(`${done} of ${count} projects`);
    }
  }
  terminal.progress('');
}
