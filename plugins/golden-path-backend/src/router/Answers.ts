import { createHash } from 'node:crypto';
import { ServiceUnavailableError } from '@backstage/errors';
import type { Response } from 'express';
import type { VisibleEntities } from '../permissions/Visibility';

/** How old an aggregate may be. Whoever presses *refresh* on an entity waits longer for the reading. */
const REMEMBERED_MS = 5_000;
const MOST_REMEMBERED = 500;
/** Answers that are worked out at the same time; others wait, and past so many are sent away. */
const MOST_AT_ONCE = 4;
const MOST_WAITING = 100;
const RETRY_AFTER_SECONDS = 5;

interface Remembered {
  until: number;
  /** As JSON. */
  answer: Promise<string>;
}

/**
 * Answers to questions about many entities. Who asks the same within seconds, and may see the same, gets the same answer, so that a page
 * that many open costs as much as one; and more questions than the database can take are sent away rather than piled up.
 */
export class Answers {
  readonly #now: () => number;
  readonly #remembered = new Map<string, Remembered>();
  readonly #keys = new WeakMap<string[], string>();
  readonly #waiting: Array<() => void> = [];
  #busy = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * Sends the answer as JSON, which is made once.
   *
   * @param question - the route and all that it was asked
   * @param readable - what the caller may see: part of the question
   * @throws ServiceUnavailableError where too many wait; the response then says when to come back
   */
  async send(
    response: Response,
    question: unknown,
    readable: VisibleEntities,
    workOut: () => Promise<object>,
  ): Promise<void> {
    const text = await this.#answer(response, question, readable, workOut);
    response.type('json').send(text);
  }

  async #answer(
    response: Response,
    question: unknown,
    readable: VisibleEntities,
    workOut: () => Promise<object>,
  ): Promise<string> {
    const key = `${this.#keyOf(readable)} ${JSON.stringify(question)}`;
    const known = this.#remembered.get(key);
    if (known && known.until > this.#now()) return known.answer;
    this.#remembered.delete(key);
    if (this.#waiting.length >= MOST_WAITING) {
      response.set('retry-after', String(RETRY_AFTER_SECONDS));
      throw new ServiceUnavailableError(
        `Too many questions at once; ask again in ${RETRY_AFTER_SECONDS} seconds`,
      );
    }
    const answer = this.#inTurn(async () => JSON.stringify(await workOut()));
    // Its age counts from when it was asked, since that is what it is true of.
    const until = this.#now() + REMEMBERED_MS;
    this.#remembered.set(key, { until, answer });
    answer.catch(() => this.#remembered.delete(key));
    for (const oldest of this.#remembered.keys()) {
      if (this.#remembered.size <= MOST_REMEMBERED) break;
      this.#remembered.delete(oldest);
    }
    return answer;
  }

  async #inTurn<T>(workOut: () => Promise<T>): Promise<T> {
    if (this.#busy >= MOST_AT_ONCE)
      await new Promise<void>(turn => this.#waiting.push(turn));
    else this.#busy += 1;
    try {
      return await workOut();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy -= 1;
    }
  }

  /** What tells those apart who may see different entities. */
  #keyOf(readable: VisibleEntities): string {
    if (readable === 'all') return 'all';
    const known = this.#keys.get(readable);
    if (known) return known;
    const hash = createHash('sha256');
    for (const ref of readable) hash.update(ref).update('\n');
    const key = hash.digest('base64');
    this.#keys.set(readable, key);
    return key;
  }
}
