import type { Build } from '../model';

/** What several checks ask of a build, read when the first of them asks. */
export function oncePerBuild<T>(
  read: (build: Build) => T,
): (build: Build) => T {
  const known = new WeakMap<Build, { value: T }>();
  return build => {
    let entry = known.get(build);
    if (!entry) {
      entry = { value: read(build) };
      known.set(build, entry);
    }
    return entry.value;
  };
}
