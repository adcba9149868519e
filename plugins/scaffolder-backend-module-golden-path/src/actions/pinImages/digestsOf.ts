import {
  EvidenceError,
  type ImageReader,
} from 'backstage-plugin-golden-path-node';

/** A generated project names a handful; this bounds what a project makes us ask. */
const MOST = 50;

/** The digest that a reference stands for, or why it cannot be had, as a sentence. */
export type Answer = { digest: string } | { reason: string };

/**
 * Asks registries what references stand for now: the digest of the index where there is one, else of the manifest.
 *
 * @param reader - absent where no registry is configured
 */
export async function digestsOf(
  references: string[],
  reader: Pick<ImageReader, 'digestOf'> | undefined,
  signal?: AbortSignal,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const reference of new Set(references)) {
    answers.set(reference, await answerOf(reference, answers.size));
  }
  return answers;

  async function answerOf(reference: string, asked: number): Promise<Answer> {
    if (!reader) {
      return {
        reason: 'No registry may be asked (goldenPath.images.registries).',
      };
    }
    if (asked >= MOST) return { reason: `${MOST} images were asked for.` };
    try {
      return { digest: await reader.digestOf(reference, { signal }) };
    } catch (error) {
      if (signal?.aborted) throw error;
      // What is no EvidenceError may quote what it was made from.
      const known = error instanceof EvidenceError;
      return { reason: known ? error.message : 'It could not be asked for.' };
    }
  }
}
