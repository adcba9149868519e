import type {
  Example,
  ImageConfig,
  ImageContents,
  ImageEvidence,
  PlatformImage,
} from 'backstage-plugin-golden-path-common';

/** What an example says of a platform; the rest is that of a plain image. */
export interface PlatformSample {
  platform?: string;
  config?: Partial<ImageConfig>;
  contents?: Partial<ImageContents>;
  compressedSize?: number;
}

const REFERENCE = 'registry.example.com/shop/cart:1.4.2';
const DIGEST = `sha256:${'0'.repeat(64)}`;

/** A project without files that publishes one image. */
export function imageExample(
  platforms: PlatformSample[],
  more: Partial<ImageEvidence> = {},
): Pick<Example, 'files' | 'images'> {
  return { files: {}, images: [imageSample(platforms, more)] };
}

/** An image as a registry serves it: an index where it has several platforms. */
export function imageSample(
  platforms: PlatformSample[],
  more: Partial<ImageEvidence> = {},
): ImageEvidence {
  return {
    reference: REFERENCE,
    digest: DIGEST,
    kind: platforms.length > 1 ? 'index' : 'image',
    platforms: platforms.map(platformSample),
    attestations: [],
    ...more,
  };
}

function platformSample({
  platform = 'linux/amd64',
  config,
  contents,
  compressedSize = 1_000_000,
}: PlatformSample): PlatformImage {
  const [os, architecture] = platform.split('/');
  return {
    ...{ os, architecture, digest: DIGEST, compressedSize },
    config: {
      ...{ user: '65532', entrypoint: ['/app'], env: [], labels: {} },
      ...{ exposedPorts: [], volumes: [], history: [], ...config },
    },
    ...(contents && {
      contents: {
        ...{ unpackedSize: 1_000_000, entries: 1, efficiency: 1 },
        ...{ wastedBytes: 0, wasted: [], caches: [], secrets: [], setuid: [] },
        ...contents,
      },
    }),
  };
}
