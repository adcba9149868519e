import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Reading } from 'backstage-plugin-golden-path-node';
import type { Aspect } from '../assess/Aspect';
import type { Assessor } from '../assess/Assessor';
import type { Scorecards } from '../assess/Scorecards';
import type { AspectAssessment } from '../database/AssessmentStore';
import type { Claim, ReadingOutcome } from '../database/ClaimStore';
import { assessAspects } from './assessAspects';
import type { EvidenceReader } from './EvidenceReader';
import { problemOf } from './problemOf';
import type { SourceImages } from './SourceImages';

/** What reading and assessing is done with. */
export interface Engine {
  reader: EvidenceReader;
  assessor: Assessor;
  /** Where registries may be asked. */
  images?: SourceImages;
  scorecards: Scorecards;
  /** The aspects under which the entities of a location are to be assessed. */
  aspectsOf(location: string): Promise<Aspect[]>;
  /** Holds a claim for longer, and says whether it still held. */
  extend(claim: Claim): Promise<boolean>;
  logger: LoggerService;
  now(): number;
}

/** What came of one source. */
export type Collected =
  | { unchanged: true }
  | {
      unchanged: false;
      outcome: ReadingOutcome;
      assessments: AspectAssessment[];
    };

/** Reads a source and assesses it, unless it has not changed. Never throws: what fails becomes the outcome. */
export async function readAndAssess(
  claim: Claim,
  engine: Engine,
  stopped: AbortSignal,
): Promise<Collected> {
  let reading: Reading;
  try {
    reading = await read(claim, engine, stopped);
  } catch (error) {
    return failed(claim, engine, error, 'The reading failed');
  }
  if (reading.unchanged) return { unchanged: true };
  try {
    const { evidence, etag, revision } = reading;
    const aspects = await engine.aspectsOf(claim.location);
    const { assessments, limited, validUntil, images } = await assessAspects(
      ...([evidence, aspects, engine, stopped] as const),
      () => engine.extend(claim),
    );
    const outcome: ReadingOutcome = {
      ...{ ok: true, revision, validUntil, images },
      engine: engine.scorecards.version,
      // Evidence that hit a limit is read again in full next time: it may have been the machine's bad day.
      etag: limited ? undefined : etag,
      aspects: [...new Set(assessments.map(({ aspect }) => aspect))],
    };
    return { unchanged: false, outcome, assessments };
  } catch (error) {
    return failed(claim, engine, error, 'The assessment could not run');
  }
}

/** `unchanged` means that what is stored stands: files, images, and the day until which it does. */
async function read(
  claim: Claim,
  engine: Engine,
  stopped: AbortSignal,
): Promise<Reading> {
  const { location, etag, images } = claim;
  const stands = stillStands(claim, engine) ? etag : undefined;
  const reading = await engine.reader.read(location, stands, stopped);
  if (!reading.unchanged || !images || !engine.images) return reading;
  return (await engine.images.changed(images, stopped))
    ? engine.reader.read(location, undefined, stopped)
    : reading;
}

function stillStands(
  { engine, validUntil }: Claim,
  { scorecards, now }: Engine,
): boolean {
  const today = new Date(now()).toISOString().slice(0, 10);
  return engine === scorecards.version && (!validUntil || today <= validUntil);
}

function failed(
  claim: Claim,
  { logger }: Engine,
  error: unknown,
  context: string,
): Collected {
  const problem = problemOf(error, context);
  logger.debug(`${claim.location}: ${problem}`);
  const outcome: ReadingOutcome = { ok: false, problem };
  return { unchanged: false, outcome, assessments: [] };
}
