import type {
  Assessment,
  Evidence,
  ImageEvidence,
} from 'backstage-plugin-golden-path-common';
import type { Aspect } from '../assess/Aspect';
import { brokenAssessment } from '../assess/brokenAssessment';
import type { AspectAssessment } from '../database/AssessmentStore';
import type { ImageDigests } from '../database/ClaimStore';
import { digestsOf } from './SourceImages';
import type { Engine } from './readAndAssess';

/** A place whose entities differ in more ways must not hold up all others. */
export const MOST_ASPECTS = 100;

/** What assessing one source came to. */
export interface AspectsAssessed {
  assessments: AspectAssessment[];
  /** Whether some limit was hit, so that the same evidence deserves another try. */
  limited: boolean;
  /** Last day on which all of them stand. */
  validUntil?: string;
  images?: ImageDigests;
}

/**
 * Assesses what was read of a source once under each aspect of its entities.
 *
 * @param goOn - asked before each aspect but the first: whether the source is still ours
 */
export async function assessAspects(
  evidence: Evidence,
  aspects: Aspect[],
  engine: Engine,
  stopped: AbortSignal,
  goOn: () => Promise<boolean>,
): Promise<AspectsAssessed> {
  const today = new Date(engine.now()).toISOString().slice(0, 10);
  const all: AspectsAssessed = { assessments: [], limited: false };
  const add = (aspect: Aspect, assessments: Assessment[]) => {
    const { key } = aspect;
    all.assessments.push(
      ...assessments.map(assessment => ({ aspect: key, assessment })),
    );
    all.validUntil = earliest(all.validUntil, assessments);
  };
  for (const [i, aspect] of aspects.entries()) {
    if (i >= MOST_ASPECTS) {
      add(aspect, tooMany(evidence, engine));
      continue;
    }
    if (i > 0 && !(await goOn())) break;
    const seen = await see(evidence, aspect, engine, stopped);
    const { overrides } = aspect;
    const result = await engine.assessor.assess(seen.evidence, {
      ...{ overrides, today },
    });
    add(aspect, result.assessments);
    all.limited ||= result.limited || seen.limited;
    const { images } = seen.evidence;
    if (images) all.images = { ...all.images, ...digestsOf(images) };
  }
  return all;
}

function tooMany({ files }: Evidence, { scorecards }: Engine): Assessment[] {
  const reason = `The entities of this place differ in more than ${MOST_ASPECTS} ways; this one was not assessed.`;
  return scorecards.all.map(({ scorecard }) =>
    brokenAssessment(scorecard, files.length, reason),
  );
}

/** Adds to the files what belongs to an aspect alone. */
async function see(
  files: Evidence,
  { entity }: Aspect,
  { assessor, images }: Engine,
  stopped: AbortSignal,
): Promise<{ evidence: Evidence; limited: boolean }> {
  const evidence = { ...files, ...(entity && { entity }) };
  if (!images) return { evidence, limited: false };
  const named = await assessor.namedImages(evidence);
  if (!named) return { evidence, limited: true };
  const read: ImageEvidence[] = await images.read(named, stopped);
  return { evidence: { ...evidence, images: read }, limited: false };
}

function earliest(
  before: string | undefined,
  assessments: Assessment[],
): string | undefined {
  const days = assessments.flatMap(({ validUntil }) => validUntil ?? []);
  return [...days, ...(before ? [before] : [])].sort()[0];
}
