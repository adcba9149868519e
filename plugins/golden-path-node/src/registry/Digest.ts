import { createHash, type Hash } from 'node:crypto';
import { EvidenceError } from '../EvidenceError';

const SUPPORTED = /^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

/** Whether this is a digest that can be verified. */
export function isDigest(text: string): boolean {
  return SUPPORTED.test(text);
}

/** Refuses what cannot be verified; a digest becomes part of an address besides. */
export function requireDigest(text: string): void {
  if (isDigest(text)) return;
  throw new EvidenceError(
    'refused',
    'It is referred to by a digest that is neither SHA-256 nor SHA-512.',
  );
}

/** The digest of these bytes. */
export function digestOfBytes(bytes: Uint8Array, algorithm = 'sha256'): string {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

/** Compares what was received with what was promised. */
export class DigestVerifier {
  readonly #promised: string;
  readonly #hash: Hash;

  constructor(promised: string) {
    requireDigest(promised);
    this.#promised = promised;
    this.#hash = createHash(promised.slice(0, promised.indexOf(':')));
  }

  update(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  /** @throws where the bytes are others than promised */
  end(what: string): void {
    const [algorithm, hex] = this.#promised.split(':');
    if (this.#hash.digest('hex') === hex) return;
    throw new EvidenceError(
      'refused',
      `The registry sent another ${what} than the ${algorithm} digest promises.`,
    );
  }
}
