const HOME = '(?:root|home/[^/]+|var/lib/[^/]+|usr/src|opt/[^/]+)';

/** Caches that package managers leave behind and nothing reads again, by where they lie. */
const CACHES: Array<{ kind: string; path: RegExp }> = [
  ['apt lists', 'var/lib/apt/lists'],
  ['apt packages', 'var/cache/apt'],
  ['apk cache', 'var/cache/apk'],
  ['dnf cache', 'var/cache/dnf|var/cache/libdnf5'],
  ['yum cache', 'var/cache/yum'],
  ['zypper cache', 'var/cache/zypp'],
  ['pacman packages', 'var/cache/pacman/pkg'],
  ['pip cache', `${HOME}/\\.cache/pip`],
  ['uv cache', `${HOME}/\\.cache/uv`],
  ['Poetry cache', `${HOME}/\\.cache/pypoetry`],
  ['npm cache', `${HOME}/\\.npm/_cacache`],
  [
    'Yarn cache',
    `usr/local/share/\\.cache/yarn|${HOME}/\\.cache/yarn|${HOME}/\\.yarn/berry/cache`,
  ],
  ['pnpm store', `${HOME}/\\.local/share/pnpm/store|${HOME}/\\.cache/pnpm`],
  ['Go build cache', `${HOME}/\\.cache/go-build`],
  ['Go module cache', `go/pkg/mod/cache|${HOME}/go/pkg/mod/cache`],
  ['Cargo cache', `usr/local/cargo/registry|${HOME}/\\.cargo/registry`],
  ['Gradle cache', `${HOME}/\\.gradle/caches`],
  ['Maven repository', `${HOME}/\\.m2/repository`],
  ['Composer cache', `${HOME}/\\.composer/cache|${HOME}/\\.cache/composer`],
  ['Bundler cache', 'usr/local/bundle/cache'],
].map(([kind, path]) => ({ kind, path: new RegExp(`^(?:${path})(?=/)`) }));

/** The cache that a file belongs to, if it lies in one, and where that is. */
export function cacheOf(
  path: string,
): { kind: string; path: string } | undefined {
  for (const cache of CACHES) {
    const [folder] = cache.path.exec(path) ?? [];
    if (folder !== undefined) return { kind: cache.kind, path: folder };
  }
  return undefined;
}
