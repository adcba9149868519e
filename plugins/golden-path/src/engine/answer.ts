import {
  assess,
  evidenceOf,
  redactLines,
} from 'backstage-plugin-golden-path-common';
import { scorecard } from 'backstage-plugin-golden-path-containers';
import { type Answer, DOCKERFILE, type Question } from './messages';

/** Assesses the text of one Dockerfile as the portal would, without a policy and without anything beside the file. */
export function answer({ id, text }: Question, now: Date): Answer {
  try {
    const assessment = assess(scorecard, evidenceOf({ [DOCKERFILE]: text }), {
      excerpts: true,
      today: now.toISOString().slice(0, 10),
    });
    return { kind: 'assessed', id, assessment };
  } catch (error) {
    return { kind: 'failed', id, message: redactLines(String(error)) };
  }
}
