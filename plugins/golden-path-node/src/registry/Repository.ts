import { EvidenceError } from '../EvidenceError';
import { bytesForPeople } from '../limits';
import { bodyOf, discard, jsonOf } from './body';
import { parseConfiguration, type Configuration } from './configuration';
import {
  DigestVerifier,
  digestOfBytes,
  isDigest,
  requireDigest,
} from './Digest';
import { parseManifest, type Descriptor, type Parsed } from './manifest';
import { ACCEPT } from './mediaTypes';
import type { RegistryClient } from './RegistryClient';

const MIB = 1024 * 1024;
const MANIFEST_BYTES = 4 * MIB;
const CONFIGURATION_BYTES = 8 * MIB;
/** Configurations of all platforms of one image. */
const CONFIGURATIONS_BYTES = 32 * MIB;

/** The manifests and blobs of one repository in a registry, each verified by its digest. */
export class Repository {
  readonly #client: RegistryClient;
  readonly #name: string;
  readonly #signal?: AbortSignal;
  #configurationBytes = 0;

  /** @param name - e.g. `shop/cart` */
  constructor(client: RegistryClient, name: string, signal?: AbortSignal) {
    this.#client = client;
    this.#name = name;
    this.#signal = signal;
  }

  /** The digest that a tag or digest stands for, for a request without content. */
  async digestOf(reference: string): Promise<string> {
    const response = await this.#request(
      `manifests/${reference}`,
      ACCEPT,
      'HEAD',
    );
    await discard(response);
    const digest = response.headers.get('docker-content-digest') ?? '';
    // The header is customary only.
    return isDigest(digest) ? digest : (await this.manifest(reference)).digest;
  }

  /** An index or a manifest that another one lists. */
  async listed(digest: string): Promise<Parsed> {
    requireDigest(digest);
    return this.manifest(digest);
  }

  /** An index or a manifest, by tag or digest. */
  async manifest(reference: string): Promise<Parsed & { digest: string }> {
    if (reference.includes(':')) requireDigest(reference);
    const response = await this.#request(`manifests/${reference}`, ACCEPT);
    const bytes = await this.#body(response, MANIFEST_BYTES, 'manifest');
    const promised = response.headers.get('docker-content-digest') ?? '';
    if (reference.includes(':')) verify(bytes, reference, 'manifest');
    else if (isDigest(promised)) verify(bytes, promised, 'manifest');
    const digest = reference.includes(':') ? reference : promised;
    return {
      ...parseManifest(
        jsonOf(bytes, 'manifest'),
        response.headers.get('content-type') ?? '',
      ),
      digest: isDigest(digest) ? digest : digestOfBytes(bytes),
    };
  }

  async configuration(descriptor: Descriptor): Promise<Configuration> {
    const { digest } = descriptor;
    const response = await this.blob(digest);
    const what = 'configuration';
    const bytes = await this.#body(response, CONFIGURATION_BYTES, what);
    verify(bytes, digest, what);
    this.#configurationBytes += bytes.length;
    if (this.#configurationBytes > CONFIGURATIONS_BYTES) {
      throw new EvidenceError(
        'refused',
        `The configurations of its platforms are larger than ${bytesForPeople(
          CONFIGURATIONS_BYTES,
        )} in all.`,
      );
    }
    return parseConfiguration(jsonOf(bytes, what));
  }

  /** The bytes of a blob as they come; whoever reads them verifies them. */
  async blob(digest: string, signal = this.#signal): Promise<Response> {
    requireDigest(digest);
    return this.#request(`blobs/${digest}`, '*/*', 'GET', signal);
  }

  /** What the answers come from, for messages. */
  get host(): string {
    return this.#client.host;
  }

  #request(
    path: string,
    accept: string,
    method?: 'HEAD' | 'GET',
    signal = this.#signal,
  ): Promise<Response> {
    const repository = this.#name;
    return this.#client.request({ repository, path, accept, method, signal });
  }

  #body(response: Response, most: number, what: string): Promise<Buffer> {
    return bodyOf(response, { most, what, host: this.#client.host });
  }
}

function verify(bytes: Buffer, digest: string, what: string): void {
  const verifier = new DigestVerifier(digest);
  verifier.update(bytes);
  verifier.end(what);
}
