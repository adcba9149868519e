import {
  EvidenceError,
  type EvidenceSource,
  type Reading,
  type ReadRequest,
} from 'backstage-plugin-golden-path-node';

/** An evidence source for tests: one file `marks` per location, or a failure, or no answer at all. */
export class MemorySource implements EvidenceSource {
  readonly id = 'memory';
  /** Locations in the order in which they were read. */
  readonly reads: string[] = [];
  readonly #marks = new Map<string, string | Error | 'hang'>();

  set(location: string, marks: string | Error): void {
    this.#marks.set(location, marks);
  }

  hang(location: string): void {
    this.#marks.set(location, 'hang');
  }

  /** Times that this location was read. */
  count(location: string): number {
    return this.reads.filter(one => one === location).length;
  }

  handles(location: string): boolean {
    return location.startsWith('url:');
  }

  async read(location: string, request: ReadRequest): Promise<Reading> {
    this.reads.push(location);
    const marks = this.#marks.get(location);
    if (marks === undefined) {
      throw new EvidenceError('gone', 'The repository answered 404.');
    }
    if (marks instanceof Error) throw marks;
    if (marks === 'hang') return new Promise(() => {});
    if (request.etag === marks) return { unchanged: true };
    const file = marks ? [{ path: 'marks', text: marks }] : [];
    return {
      unchanged: false,
      evidence: { files: [...file, { path: 'README.md' }] },
      etag: marks,
      revision: `commit of ${marks}`,
    };
  }
}
