import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Assessment } from 'backstage-plugin-golden-path-common';
import type { Reading } from 'backstage-plugin-golden-path-node';
import type { Assessor } from '../assess/Assessor';
import type { Claim, ReadingOutcome } from '../database/ClaimStore';
import type { EvidenceReader } from './EvidenceReader';
import { problemOf } from './problemOf';

/** What reading and assessing is done with. */
export interface Engine {
  reader: EvidenceReader;
  assessor: Assessor;
  /** Digest of scorecards and policies; an assessment by another one no longer stands. */
  version: string;
  logger: LoggerService;
}

/** What came of one source. */
export type Collected =
  | { unchanged: true }
  | { unchanged: false; outcome: ReadingOutcome; assessments: Assessment[] };

/** Reads a source and assesses it, unless it has not changed. Never throws: what fails becomes the outcome. */
export async function readAndAssess(
  claim: Claim,
  engine: Engine,
  stopped: AbortSignal,
): Promise<Collected> {
  const stands = claim.engine === engine.version ? claim.etag : undefined;
  let reading: Reading;
  try {
    reading = await engine.reader.read(claim.location, stands, stopped);
  } catch (error) {
    return failed(claim, engine, error, 'The reading failed');
  }
  if (reading.unchanged) return { unchanged: true };
  try {
    const { evidence, etag, revision } = reading;
    const { assessments, limited } = await engine.assessor.assess(evidence);
    const outcome: ReadingOutcome = {
      ...{ ok: true, engine: engine.version, revision },
      // Evidence that hit a limit is read again in full next time: it may have been the machine's bad day.
      etag: limited ? undefined : etag,
    };
    return { unchanged: false, outcome, assessments };
  } catch (error) {
    return failed(claim, engine, error, 'The assessment could not run');
  }
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
