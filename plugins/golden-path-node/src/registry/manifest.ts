import { z } from 'zod';
import { EvidenceError } from '../EvidenceError';
import { isIndex, isManifest } from './mediaTypes';

const annotations = z.record(z.string(), z.string()).nullish();
const size = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const mediaType = z.string().max(255);

const descriptor = z.object({
  mediaType,
  digest: z.string().max(255),
  size,
  annotations,
  urls: z.array(z.string()).nullish(),
  platform: z
    .object({
      os: z.string().max(100),
      architecture: z.string().max(100),
      variant: z.string().max(100).nullish(),
    })
    .nullish(),
});

const manifestSchema = z.object({
  mediaType: mediaType.optional(),
  config: descriptor,
  layers: z.array(descriptor).max(10_000),
  annotations,
});

const indexSchema = z.object({
  mediaType: mediaType.optional(),
  manifests: z.array(descriptor).max(10_000),
  annotations,
});

/** What refers to content: its type, size and digest. */
export type Descriptor = z.infer<typeof descriptor>;
export type Manifest = z.infer<typeof manifestSchema>;
export type Index = z.infer<typeof indexSchema>;

/** What a reference stands for, with the media type that it has or was sent as. */
export type Parsed =
  | { kind: 'index'; mediaType: string; index: Index }
  | { kind: 'image'; mediaType: string; manifest: Manifest };

/**
 * Reads an index or a manifest.
 *
 * @param sentAs - the `Content-Type` it came with; a document need not name its own
 */
export function parseManifest(json: unknown, sentAs: string): Parsed {
  const own = z.object({ mediaType }).safeParse(json).data?.mediaType;
  const type = own ?? sentAs.split(';')[0].trim();
  const index = indexSchema.safeParse(json);
  const manifest = manifestSchema.safeParse(json);
  // A document that could be taken for both is a way to show one image and run another.
  if (index.success && manifest.success) {
    throw new EvidenceError('refused', 'It is an index and an image at once.');
  }
  if (index.success && isIndex(type)) {
    return { kind: 'index', mediaType: type, index: index.data };
  }
  if (manifest.success && isManifest(type)) {
    return { kind: 'image', mediaType: type, manifest: manifest.data };
  }
  if (z.object({ schemaVersion: z.literal(1) }).safeParse(json).success) {
    throw new EvidenceError(
      'refused',
      'It is in the outdated form of Docker schema 1.',
    );
  }
  throw new EvidenceError(
    'failed',
    'The registry sent what is neither an image index nor an image manifest.',
  );
}
