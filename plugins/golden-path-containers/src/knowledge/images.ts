import { officialName, type ImageReference } from '../model';

/** Registries where everyone may publish or that everyone may pull from. */
const PUBLIC = new Set([
  'docker.io',
  'ghcr.io',
  'quay.io',
  'gcr.io',
  'registry.k8s.io',
  'k8s.gcr.io',
  'mcr.microsoft.com',
  'public.ecr.aws',
  'registry.access.redhat.com',
  'registry.redhat.io',
  'registry.gitlab.com',
  'registry.suse.com',
  'registry.fedoraproject.org',
  'container-registry.oracle.com',
  'nvcr.io',
  'cgr.dev',
  'docker.elastic.co',
  'lscr.io',
]);
const PRIVATE =
  /\.dkr\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$|\.azurecr\.(?:io|cn|us)$|-docker\.pkg\.dev$|\.ocir\.io$|\.jfrog\.io$|\.cr\.aliyuncs\.com$/;

/** Whose registry a host is, as far as its name tells. */
export function registryKind(host: string): 'public' | 'private' | 'unknown' {
  if (PUBLIC.has(host) || /^[a-z]+\.gcr\.io$/.test(host)) return 'public';
  return PRIVATE.test(host) ? 'private' : 'unknown';
}

/** Official images whose plain tags are full variants, and the slimmer variant beside them. */
const SLIMMER: Record<string, string> = {
  almalinux: '-minimal',
  amazonlinux: '-minimal',
  debian: '-slim',
  elixir: '-slim',
  erlang: '-slim',
  haskell: '-slim',
  node: '-slim',
  openjdk: '-slim',
  oraclelinux: '-slim',
  perl: '-slim',
  php: '-alpine',
  pypy: '-slim',
  python: '-slim',
  rockylinux: '-minimal',
  ruby: '-slim',
  rust: '-slim',
  swift: '-slim',
};
const SLIM_TAG =
  /(?:^|[-.])(?:slim|alpine|minimal|micro|distroless|chiseled|busybox|nanoserver|windowsservercore|tiny|static|headless)/;
const SLIM_NAME =
  /(?:^|[-/])(?:alpine|busybox|distroless|minimal|micro|slim|static|wolfi-base|chainguard)(?:$|[-/])/;
/** Official images that are small as they come, or have no slimmer variant. */
const FINE = new Set(
  'alpine busybox caddy eclipse-temurin amazoncorretto haproxy httpd mariadb memcached nginx postgres redis traefik tomcat ubuntu'.split(
    ' ',
  ),
);

/** What is known of the size of a base: `{ slimmer }` where a slimmer variant of the same image exists. */
export function sizeOf(
  image: ImageReference,
): 'slim' | { slimmer: string } | undefined {
  const { repository, tag = 'latest' } = image;
  if (
    SLIM_TAG.test(tag) ||
    SLIM_NAME.test(repository) ||
    image.registry === 'cgr.dev'
  )
    return 'slim';
  const name = officialName(image);
  // php has no variant that is both Apache's and slimmer.
  if (name === 'php' && tag.includes('apache')) return undefined;
  if (name !== undefined && Object.hasOwn(SLIMMER, name))
    return { slimmer: SLIMMER[name] };
  if (/^ubi\d+(?:\/ubi)?$/.test(repository))
    return { slimmer: '-minimal (ubi9/ubi-minimal)' };
  return name !== undefined && FINE.has(name) ? 'slim' : undefined;
}

const TOOLCHAINS: Record<string, string> = {
  'buildpack-deps': 'compilers and headers',
  dart: 'the Dart SDK',
  gcc: 'the GNU compilers',
  golang: 'the Go toolchain',
  gradle: 'Gradle and a JDK',
  haskell: 'the Haskell compiler',
  maven: 'Maven and a JDK',
  rust: 'the Rust toolchain',
  swift: 'the Swift compiler',
};
const JDK =
  /^(?:openjdk|eclipse-temurin|sapmachine|zulu-openjdk.*|liberica-openjdk.*)$/;

/** The build tools that a base image is made of. */
export function toolchainOf(image: ImageReference): string | undefined {
  const { registry, repository, name, tag = '' } = image;
  const official = officialName(image);
  if (official === 'swift' && tag.includes('slim')) return undefined;
  if (official !== undefined && Object.hasOwn(TOOLCHAINS, official))
    return TOOLCHAINS[official];
  if (JDK.test(name) && !/jre|windows|nanoserver/.test(tag)) return 'a JDK';
  const dotnetSdk =
    registry === 'mcr.microsoft.com' &&
    /^dotnet\/(?:.+\/)?sdk$/.test(repository);
  return dotnetSdk ? 'the .NET SDK' : undefined;
}

/** Official images that set an ENTRYPOINT, and those known to set none. */
const WITH_ENTRYPOINT = new Set(
  (
    'adminer arangodb cassandra composer couchdb drupal eclipse-temurin elasticsearch ghost haproxy influxdb joomla kibana kong ' +
    'logstash mariadb matomo maven memcached mongo mysql neo4j nextcloud nginx node percona php postgres rabbitmq redis ' +
    'redmine registry solr telegraf traefik vault wordpress zookeeper'
  ).split(' '),
);
const WITHOUT_ENTRYPOINT = new Set(
  (
    'almalinux alpine amazoncorretto amazonlinux archlinux bash buildpack-deps busybox caddy centos clojure debian elixir erlang ' +
    'fedora gcc golang gradle groovy haskell httpd openjdk opensuse oraclelinux perl pypy python rockylinux ruby rust swift ' +
    'tomcat ubuntu'
  ).split(' '),
);

/** Whether a base image brings an ENTRYPOINT; `undefined` where that is not known. */
export function hasEntrypoint(image: ImageReference): boolean | undefined {
  if (isLambdaBase(image)) return true;
  const { registry, repository } = image;
  if (repository.startsWith('distroless/'))
    return !/\/(?:static|base|cc)(?:-|$)/.test(repository);
  if (
    registry === 'mcr.microsoft.com' &&
    /^(?:dotnet|windows)\//.test(repository)
  )
    return false;
  const name = officialName(image);
  if (name === undefined) return undefined;
  if (WITH_ENTRYPOINT.has(name)) return true;
  return WITHOUT_ENTRYPOINT.has(name) ? false : undefined;
}

/** Whether an image is one of those AWS makes for Lambda; in the cache of another registry it keeps its path. */
export function isLambdaBase({
  registry,
  repository,
}: ImageReference): boolean {
  if (registry === 'docker.io')
    return /^amazon\/aws-(?:lambda|sam)-/.test(repository);
  if (registry === 'public.ecr.aws')
    return /^(?:lambda|sam)\//.test(repository);
  return /\/lambda\/(?:dotnet|go|java|nodejs|provided|python|ruby)$/.test(
    repository,
  );
}

/** Whether an image is made to hold static binaries and little else. */
export function isForStaticBinaries({
  registry,
  repository,
}: ImageReference): boolean {
  // Through a cache, too.
  if (/(?:^|\/)distroless\//.test(repository)) return true;
  return (
    registry === 'cgr.dev' &&
    /(?:^|\/)(?:static|glibc-dynamic)$/.test(repository)
  );
}

/** Official images that `COPY --from` names without a tag, among those whose facts are known above. */
const TOOL_IMAGES = new Set(['docker']);

/** Whether a bare word is the name of a Docker official image. */
export function isOfficialImage(word: string): boolean {
  const known = [WITH_ENTRYPOINT, WITHOUT_ENTRYPOINT, FINE, TOOL_IMAGES].some(
    set => set.has(word),
  );
  return (
    known || Object.hasOwn(SLIMMER, word) || Object.hasOwn(TOOLCHAINS, word)
  );
}
