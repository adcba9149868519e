import type {
  ImageEvidence,
  NamedImage,
} from 'backstage-plugin-golden-path-common';
import {
  EvidenceError,
  type ImageReader,
} from 'backstage-plugin-golden-path-node';

/** A registry for tests: what each reference stands for, or why it cannot be had. */
export class MemoryRegistry implements ImageReader {
  /** What was asked, in order. */
  readonly asked: string[] = [];
  readonly #images = new Map<string, string | EvidenceError>();

  /** @param user - that the image runs as; its digest follows from it */
  set(reference: string, user: string | EvidenceError): void {
    this.#images.set(reference, user);
  }

  async read({ reference, namedIn }: NamedImage): Promise<ImageEvidence> {
    this.asked.push(`read ${reference}`);
    const named = { reference, ...(namedIn && { namedIn }) };
    const user = this.#find(reference);
    if (user instanceof Error) return { ...named, unread: user.message };
    return {
      ...named,
      ...{ kind: 'image', digest: `sha256:${user}` },
      platforms: [
        {
          ...{ os: 'linux', architecture: 'amd64', digest: `sha256:${user}` },
          config: {
            ...{ user, labels: {}, exposedPorts: [], volumes: [] },
            ...{ history: [], env: ['TOKEN=hunter2hunter2'] },
          },
        },
      ],
    };
  }

  async digestOf(reference: string): Promise<string> {
    this.asked.push(`head ${reference}`);
    const user = this.#find(reference);
    if (user instanceof Error) throw user;
    return `sha256:${user}`;
  }

  #find(reference: string): string | EvidenceError {
    return (
      this.#images.get(reference) ??
      new EvidenceError('gone', 'The registry has no such image.')
    );
  }
}
