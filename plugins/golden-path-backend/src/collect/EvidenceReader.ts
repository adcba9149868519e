import {
  EvidenceError,
  type EvidenceSource,
  type Reading,
} from 'backstage-plugin-golden-path-node';
import { withinTime } from './withinTime';

/** Reads a location with the first source that handles it, within a time limit of its own. */
export class EvidenceReader {
  readonly #sources: EvidenceSource[];
  readonly #wants: (path: string) => boolean;
  readonly #timeoutMs: number;

  constructor(
    sources: EvidenceSource[],
    wants: (path: string) => boolean,
    timeoutMs: number,
  ) {
    this.#sources = sources;
    this.#wants = wants;
    this.#timeoutMs = timeoutMs;
  }

  /**
   * @param etag - of the reading whose assessment still stands
   * @throws EvidenceError, or whatever a source of another team throws
   */
  async read(
    location: string,
    etag: string | undefined,
    stopped: AbortSignal,
  ): Promise<Reading> {
    const source = this.#sources.find(one => one.handles(location));
    if (!source) {
      const type = location.slice(0, location.indexOf(':'));
      throw new EvidenceError(
        'refused',
        `No evidence source reads locations of the type '${type}'.`,
      );
    }
    const wants = this.#wants;
    return withinTime(
      this.#timeoutMs,
      stopped,
      timedOut => this.#tooLate(timedOut),
      signal => source.read(location, { etag, wants, signal }),
    );
  }

  #tooLate(timedOut: boolean): EvidenceError {
    return new EvidenceError(
      'slow',
      timedOut
        ? `The reading took longer than ${this.#timeoutMs / 1000} seconds.`
        : 'The reading was stopped before its end.',
    );
  }
}
