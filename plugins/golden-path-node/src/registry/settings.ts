/** How images are read from registries. @public */
export interface ImageSettings {
  /** Whether the layers' content is looked into as well. */
  layers: boolean;
  limits: ImageLimits;
  /** No other registry is ever asked. */
  registries: RegistrySettings[];
}

/** One registry. @public */
export interface RegistrySettings {
  /** With the port where there is one: `registry.example.com`, `localhost:5000`, `docker.io`. */
  host: string;
  /** It is asked over http, and so are its `tokenHosts`. */
  insecure: boolean;
  username?: string;
  password?: string;
  /** A bearer token that is sent as it is. */
  token?: string;
  /** Further hosts that may give out tokens for this registry. */
  tokenHosts: string[];
  /** Amazon ECR: the password comes from AWS. */
  ecr?: { region: string; accountId?: string };
}

/** What the reading of one image may take. @public */
export interface ImageLimits {
  /** Platforms of an index. */
  maxPlatforms: number;
  /** Bytes of all layers of one platform as they are transferred, where they are looked into. */
  maxLayerBytes: number;
  /** Bytes of all layers of one platform, unpacked. */
  maxUnpackedBytes: number;
  /** Files, folders and links in all layers of one platform; each costs memory. */
  maxEntries: number;
  /** Milliseconds for everything but the layers. */
  timeoutMs: number;
  /** Milliseconds for the layers of all platforms. */
  layersTimeoutMs: number;
}

const GIB = 1024 ** 3;

/** What applies where nothing is configured. @public */
export const DEFAULT_IMAGE_LIMITS: ImageLimits = {
  maxPlatforms: 32,
  maxLayerBytes: 2 * GIB,
  maxUnpackedBytes: 8 * GIB,
  maxEntries: 300_000,
  timeoutMs: 60_000,
  layersTimeoutMs: 300_000,
};
