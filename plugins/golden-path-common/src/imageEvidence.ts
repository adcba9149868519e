/** An image that a project publishes, by the name it is pushed or pulled under. @public */
export interface NamedImage {
  /** e.g. `registry.example.com/shop/cart:1.4.2`. */
  reference: string;
  /** Where it is named, as far as that is a file of the project. */
  namedIn?: { file: string; line: number };
}

/**
 * An image as a registry serves it: what the OCI image specification calls index, manifests and configurations. Plain data.
 *
 * Texts in it (variables, history) may hold secrets: a check must not quote their values.
 *
 * @public
 */
export interface ImageEvidence extends NamedImage {
  /** Why it could not be read, as a sentence for people; all that follows is absent then. */
  unread?: string;
  /** Of what the reference stands for, e.g. `sha256:…`. */
  digest?: string;
  /** One index that refers to an image per platform, or a single image. */
  kind?: 'index' | 'image';
  mediaType?: string;
  platforms?: PlatformImage[];
  /** Attestations that the index carries: software bill of materials, provenance. */
  attestations?: ImageAttestation[];
  annotations?: Record<string, string>;
}

/** @public */
export interface ImageAttestation {
  /** Digest of the platform's manifest that it is about. */
  subject?: string;
  /** In-toto predicate types, e.g. `https://spdx.dev/Document`; empty where they are not told. */
  predicates: string[];
}

/** The image of one platform. Sizes are in bytes. @public */
export interface PlatformImage {
  os: string;
  architecture: string;
  variant?: string;
  digest: string;
  /** Why it could not be read, as a sentence for people. */
  unread?: string;
  config?: ImageConfig;
  layers?: ImageLayer[];
  /** Sum of the layers as they are transferred. */
  compressedSize?: number;
  /** What the layers hold; present where they were looked into. */
  contents?: ImageContents;
  /** Why the layers were not looked into although that was asked for. */
  contentsUnread?: string;
}

/** @public */
export interface ImageConfig {
  /** ISO 8601. */
  created?: string;
  user?: string;
  entrypoint?: string[];
  cmd?: string[];
  /** `NAME=value`, in order. */
  env: string[];
  labels: Record<string, string>;
  workingDir?: string;
  exposedPorts: string[];
  volumes: string[];
  healthcheck?: string[];
  stopSignal?: string;
  history: ImageHistory[];
}

/** One step of the build, as the image tells it. @public */
export interface ImageHistory {
  createdBy: string;
  /** It made no layer. */
  empty: boolean;
}

/** @public */
export interface ImageLayer {
  digest: string;
  mediaType: string;
  size: number;
}

/** What the layers of one platform hold, counted as dive does. Sizes are in bytes. @public */
export interface ImageContents {
  /** Sum of all files in all layers, unpacked. */
  unpackedSize: number;
  /** Files, folders and links in all layers. */
  entries: number;
  /** Share of the bytes that are needed, 0 to 1: the smallest size of each path over all sizes it ever had. */
  efficiency: number;
  /** Bytes of paths that lie in more than one layer. */
  wastedBytes: number;
  /** The paths that waste most, at most 20. */
  wasted: ImagePath[];
  /** Package caches that the final file system still holds, by kind, e.g. `apt lists`. */
  caches: Array<{ kind: string; path: string; size: number; files: number }>;
  /** Files that are likely secrets, in any layer, also where a later one removes them; at most 50. */
  secrets: Array<ImagePath & { layer: number; removed: boolean }>;
  /** Files with the setuid or setgid bit in the final file system; at most 50. */
  setuid: string[];
}

/** @public */
export interface ImagePath {
  path: string;
  size: number;
}
