import { EvidenceError } from '../EvidenceError';
import { bytesForPeople } from '../limits';
import { unanswered } from './RegistryError';

/** Reads a whole answer, and gives it up as soon as it is larger than allowed. */
export async function bodyOf(
  response: Response,
  { most, what, host }: { most: number; what: string; host: string },
): Promise<Buffer> {
  const tooLarge = () =>
    new EvidenceError(
      'refused',
      `The ${what} is larger than ${bytesForPeople(most)}.`,
    );
  if (Number(response.headers.get('content-length')) > most) {
    await discard(response);
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      // Leaving the loop cancels the rest.
      if (size > most) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    throw unanswered(host, error);
  }
  return Buffer.concat(chunks);
}

/** Lets go of an answer that nobody reads, so that its connection is free again. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {});
}

/** Reads JSON, which a registry may break. */
export function jsonOf(bytes: Buffer, what: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new EvidenceError('failed', `The ${what} is no JSON.`);
  }
}
