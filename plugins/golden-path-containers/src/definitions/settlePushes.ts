import type { Definition } from './Definition';
import type { ImageBuild } from './ImageBuild';
import { told, untold, withoutLatest } from './values';

/** Tells the builds of a definition whether one of its `docker push` takes what they build. */
export function settlePushes({ builds, pushes }: Definition): void {
  if (!pushes.length) return;
  const named = new Set(pushes.map(({ text }) => withoutLatest(text)));
  const unmatched = new Set(named);
  const waiting = builds.filter(({ push }) => push.known && !push.value);
  for (const build of waiting) {
    for (const { text } of build.tags.values) {
      const name = withoutLatest(text);
      // `docker push --all-tags NAME`
      const repository = name.replace(/:[^/:]*$/, '');
      for (const key of [name, repository]) {
        if (!named.has(key)) continue;
        unmatched.delete(key);
        build.push = told(true);
      }
    }
  }
  if (unmatched.size) waiting.forEach(build => leaveOpen(build));
}

/** A push of something else may be a push of this under another name. */
function leaveOpen(build: ImageBuild): void {
  if (build.push.known && build.push.value) return;
  build.push = untold('Which image docker push takes is not known');
}
