import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import { EvidenceError } from '../../EvidenceError';
import { bytesForPeople } from '../../limits';
import { DigestVerifier } from '../Digest';
import type { Descriptor } from '../manifest';
import { unanswered } from '../RegistryError';
import type { Repository } from '../Repository';
import type { ImageLimits } from '../settings';

const LAYER =
  /^application\/vnd\.(?:oci\.image\.layer\.v1|docker\.image\.rootfs\.diff)\.tar(?:[+.](gzip|zstd))?$/;
const OUTSIDE = /\.(?:nondistributable|foreign)\./;
/** Decompression runs in another thread; with room for some chunks it need not wait for the unpacking. */
const STREAM = { chunkSize: 256 * 1024, highWaterMark: 1024 * 1024 };

/** What becomes of the entries of a layer. */
export interface LayerVisitor {
  /** How many bytes of its content are wanted. */
  wanted(header: Header): number;
  /** @param content - as much as was wanted */
  visit(header: Header, content: Buffer): void;
}

/** Streams layers through decompression and unpacking, within limits that hold for all layers of one image together. */
export class LayerReader {
  readonly #repository: Repository;
  readonly #limits: ImageLimits;
  readonly #signal: AbortSignal;
  #unpacked = 0;

  constructor(
    repository: Repository,
    limits: ImageLimits,
    signal: AbortSignal,
  ) {
    this.#repository = repository;
    this.#limits = limits;
    this.#signal = signal;
  }

  async read(layer: Descriptor, visitor: LayerVisitor): Promise<void> {
    const match = LAYER.exec(layer.mediaType);
    if (!match) {
      throw new EvidenceError(
        'refused',
        OUTSIDE.test(layer.mediaType)
          ? 'It has layers that lie outside the registry.'
          : 'It has layers of a kind that cannot be unpacked.',
      );
    }
    const response = await this.#repository.blob(layer.digest, this.#signal);
    try {
      await pipeline(
        [
          Readable.from(this.#verified(response, layer)),
          ...(match[1] ? [decompressor(match[1])] : []),
          this.#counter(),
          unpacker(visitor),
        ],
        { signal: this.#signal },
      );
    } catch (error) {
      if (error instanceof EvidenceError) throw error;
      throw new EvidenceError('failed', 'A layer cannot be unpacked.');
    }
  }

  async *#verified(
    response: Response,
    { digest, size }: Descriptor,
  ): AsyncGenerator<Uint8Array> {
    const verifier = new DigestVerifier(digest);
    let received = 0;
    const body = Readable.fromWeb(
      response.body as Parameters<typeof Readable.fromWeb>[0],
    );
    try {
      for await (const chunk of body) {
        received += chunk.length;
        if (received > size) {
          throw new EvidenceError(
            'refused',
            'The registry sent a larger layer than the manifest promises.',
          );
        }
        verifier.update(chunk);
        yield chunk;
      }
    } catch (error) {
      throw unanswered(this.#repository.host, error);
    }
    verifier.end('layer');
  }

  #counter(): Transform {
    const { maxUnpackedBytes } = this.#limits;
    return new Transform({
      highWaterMark: STREAM.highWaterMark,
      transform: (chunk: Buffer, _encoding, done) => {
        this.#unpacked += chunk.length;
        const most = bytesForPeople(maxUnpackedBytes);
        if (this.#unpacked <= maxUnpackedBytes) done(undefined, chunk);
        else
          done(
            new EvidenceError(
              'refused',
              `Its layers unpack to more than ${most}.`,
            ),
          );
      },
    });
  }
}

function decompressor(kind: string) {
  return kind === 'gzip' ? createGunzip(STREAM) : createZstdDecompress(STREAM);
}

function unpacker(visitor: LayerVisitor): NodeJS.WritableStream {
  const tar = extract({ allowUnknownFormat: true } as object);
  tar.on('entry', (header, stream, next) => {
    const chunks: Uint8Array[] = [];
    let wanted = 0;
    const guarded = (action: () => void) => {
      try {
        action();
      } catch (error) {
        tar.destroy(error as Error);
      }
    };
    guarded(() => {
      wanted = visitor.wanted(header);
    });
    // What ends the archive ends its entry too; the archive tells it.
    stream.on('error', () => {});
    stream.on('data', data => {
      const chunk = data as Uint8Array;
      if (wanted > 0) chunks.push(chunk.subarray(0, wanted));
      wanted -= chunk.length;
    });
    stream.on('end', () => {
      guarded(() => visitor.visit(header, Buffer.concat(chunks)));
      next();
    });
  });
  // It behaves as a stream of Node, but is none by its type.
  return tar as unknown as NodeJS.WritableStream;
}
