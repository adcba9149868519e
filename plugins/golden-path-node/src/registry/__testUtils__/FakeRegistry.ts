import { createHash } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test answers in the registry's place; `false` leaves the request to it. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
) => void | false;

export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
export const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';

interface Content {
  type: string;
  bytes: Buffer;
}

/** What refers to content. */
export interface Ref {
  mediaType: string;
  digest: string;
  size: number;
}

/** A registry in this process, on loopback, which may be told to misbehave. */
export class FakeRegistry {
  readonly requests: Array<{
    method: string;
    url: string;
    authorization?: string;
  }> = [];
  /** Asked before anything is served. */
  handler: Handler = () => false;
  readonly #contents = new Map<string, Content>();
  readonly #server: Server;

  static async start(): Promise<FakeRegistry> {
    const registry = new FakeRegistry();
    await new Promise<void>(resolve => {
      registry.#server.listen(0, '127.0.0.1', resolve);
    });
    return registry;
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      const { method = '', url = '', headers } = request;
      const { authorization } = headers;
      this.requests.push({
        method,
        url,
        ...(authorization && { authorization }),
      });
      if (this.handler(request, response) === false)
        this.#serve(request, response);
    });
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  /** Keeps content under its digest, and under a tag where there is one. */
  add(content: Buffer | object, mediaType: string, tag?: string): Ref {
    const bytes = Buffer.isBuffer(content)
      ? content
      : Buffer.from(JSON.stringify(content));
    const digest = sha256(bytes);
    this.put(digest, { type: mediaType, bytes });
    if (tag) this.put(tag, { type: mediaType, bytes });
    return { mediaType, digest, size: bytes.length };
  }

  /** Serves this content under that name, whatever its digest. */
  put(name: string, content: Content): void {
    this.#contents.set(name, content);
  }

  /** Adds the image of one platform. */
  addImage({
    tag,
    config = {},
    layers = [],
    layerType = OCI_LAYER,
    architecture = 'amd64',
  }: {
    tag?: string;
    config?: object;
    layers?: Buffer[];
    layerType?: string;
    architecture?: string;
  } = {}): Ref {
    return this.add(
      {
        schemaVersion: 2,
        mediaType: OCI_MANIFEST,
        config: this.add({ os: 'linux', architecture, config }, OCI_CONFIG),
        layers: layers.map(layer => this.add(layer, layerType)),
      },
      OCI_MANIFEST,
      tag,
    );
  }

  addIndex(manifests: object[], tag?: string): Ref {
    const index = { schemaVersion: 2, mediaType: OCI_INDEX, manifests };
    return this.add(index, OCI_INDEX, tag);
  }

  #serve(
    { url = '', method }: IncomingMessage,
    response: ServerResponse,
  ): void {
    const name = new URL(url, 'http://x').pathname.split('/').pop() ?? '';
    const content = this.#contents.get(name);
    if (!content) {
      response.writeHead(404).end('{"errors":[]}');
      return;
    }
    const isDigest = name.includes(':');
    response.writeHead(200, {
      'content-type': content.type,
      'content-length': content.bytes.length,
      'docker-content-digest': isDigest ? name : sha256(content.bytes),
    });
    response.end(method === 'HEAD' ? undefined : content.bytes);
  }
}

export function sha256(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
