const INDEXES = new Set([
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]);
const MANIFESTS = new Set([
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
]);
const CONFIGURATIONS = new Set([
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
]);

/** Everything that stands for an image, as `Accept` wants it. */
export const ACCEPT = [...INDEXES, ...MANIFESTS].join(', ');

export const isIndex = (mediaType: string) => INDEXES.has(mediaType);
export const isManifest = (mediaType: string) => MANIFESTS.has(mediaType);
/** Whether this is the configuration of an image that can be run, and not of some other artefact. */
export const isConfiguration = (mediaType: string) =>
  CONFIGURATIONS.has(mediaType);
