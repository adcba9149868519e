import {
  EvidenceError,
  type EvidenceSource,
  type Reading,
  type ReadRequest,
} from 'backstage-plugin-golden-path-node';

/** Reads `inventory:NAME` from the company's own service, which keeps the README of every project. */
export class InventorySource implements EvidenceSource {
  readonly id = 'inventory';
  readonly #baseUrl: string;

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  handles(location: string): boolean {
    return location.startsWith('inventory:');
  }

  async read(location: string, request: ReadRequest): Promise<Reading> {
    const name = encodeURIComponent(location.slice('inventory:'.length));
    const response = await fetch(`${this.#baseUrl}/projects/${name}/readme`, {
      headers: request.etag ? { 'if-none-match': request.etag } : {},
      signal: request.signal,
    });
    if (response.status === 304) return { unchanged: true };
    if (response.status === 404) {
      throw new EvidenceError('gone', 'The inventory does not know it.');
    }
    if (!response.ok) {
      const message = `The inventory answered ${response.status}.`;
      throw new EvidenceError('failed', message);
    }
    return {
      unchanged: false,
      evidence: {
        files: [{ path: 'README.md', text: await response.text() }],
        incomplete: 'The inventory keeps the README only.',
      },
      etag: response.headers.get('etag') ?? '',
    };
  }
}
