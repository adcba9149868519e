/** A credential as it is sent, and how long it may be used. */
export interface Credential {
  authorization: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

interface Entry {
  asked: Promise<Credential>;
  /** Absent until there is an answer. */
  credential?: Credential;
}

const MOST = 1_000;

/** Credentials in use, by what they are for. Several requests that need one at the same time share it. */
export class Tokens {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** The credential, if there is one that has not run out. */
  peek(key: string): string | undefined {
    const credential = this.#entries.get(key)?.credential;
    return credential && credential.expiresAt > this.#now()
      ? credential.authorization
      : undefined;
  }

  /** The credential, which is asked for where there is none. */
  async get(key: string, ask: () => Promise<Credential>): Promise<string> {
    let entry = this.#entries.get(key);
    if (!entry || (entry.credential && !this.peek(key))) {
      entry = { asked: ask() };
      this.#keep(key, entry);
    }
    try {
      entry.credential = await entry.asked;
      return entry.credential.authorization;
    } catch (error) {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
      throw error;
    }
  }

  /** Forgets a credential that was refused. */
  forget(key: string, authorization: string): void {
    if (this.peek(key) === authorization) this.#entries.delete(key);
  }

  #keep(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MOST) this.#entries.delete(oldest);
  }
}
