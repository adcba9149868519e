import { assess, type Scorecard } from 'backstage-plugin-golden-path-common';
import { imagesOf, type ReadImages } from '../images/imagesOf';
import {
  checkPolicies,
  policiesFor,
  policiesIn,
  readGoldenPath,
  readPolicies,
  type Policies,
} from '../policies';
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
  config?: string;
  image?: string[];
  layers?: boolean;
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
  const { format, failBelow, stdin } = options;
  const scorecards = chooseScorecards(options.scorecard);
  const { policies, readImages } = await settingsOf(options, scorecards);
  const paths = stdin ? [...given, ...(await terminal.readLines())] : given;
  if (!paths.length) {
    throw new UsageError(
      'Name at least one PATH: a project folder or a file, e.g. `golden-path check .`',
    );
  }
  if (readImages && paths.length > 1) {
    throw new UsageError('--image goes with one PATH: the project it is of.');
  }
  const reporter = reporters[format]({
    scorecards,
    count: paths.length,
    colour: terminal.colour,
    failBelow,
  });

  let below = 0;
  let unscored = 0;
  const excerpts = SHOWS_LINES.has(format);
  const all = checkAll(paths, { scorecards, policies, excerpts, readImages });
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

/** How projects are assessed. */
interface Assessing {
  scorecards: Scorecard[];
  policies: Policies;
  excerpts: boolean;
  readImages?: ReadImages;
}

/** What the files say that the options name. */
async function settingsOf(
  { policy, config, image: references, layers }: CheckOptions,
  scorecards: Scorecard[],
): Promise<Pick<Assessing, 'policies' | 'readImages'>> {
  const goldenPath = config && (await readGoldenPath(config, 'config'));
  const policies = policy
    ? await readPolicies(policy)
    : policiesIn(goldenPath) ?? {};
  checkPolicies(policies, scorecards);
  if (!references) return { policies };
  const asked = { references, layers, scorecards };
  return { policies, readImages: imagesOf(goldenPath, asked) };
}

/** Assesses PATHs one after the other, reading ahead. */
async function* checkAll(
  paths: string[],
  assessing: Assessing,
): AsyncGenerator<CheckedPath> {
  const { scorecards, readImages } = assessing;
  await Promise.all(scorecards.map(scorecard => scorecard.prepare?.()));
  const wants = (path: string) => scorecards.some(s => s.wants(path));
  const read = async (path: string): Promise<ReadPath> => {
    const project = await readPath(path, wants);
    if (readImages) {
      project.evidence.images = await readImages(project.evidence);
    }
    return project;
  };
  const readings = inOrder(paths, AHEAD, async path => ({
    path,
    read: await read(path).catch((error: Error) => error),
  }));
  for await (const { path, read: project } of readings) {
    yield project instanceof Error
      ? { path, error: project.message }
      : { path, ...assessAll(project, assessing) };
  }
}

function assessAll(
  { root, evidence, entity }: ReadPath,
  { scorecards, excerpts, ...assessing }: Assessing,
) {
  const policies = policiesFor(assessing.policies, entity);
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
