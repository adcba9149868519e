import type { Build, Script, Stage } from '../model';
import type { Say } from './judge';

/**
 * The RUN instructions whose layers are in the image that the file yields: those of the last stage and of the stages it builds
 * on. What runs in other stages costs build time, but nobody downloads it.
 */
export function shippedScripts(
  build: Build,
  say: Say,
): Array<{ script: Script; stage: Stage }> {
  return (build.final?.chain ?? []).flatMap(stage =>
    readable(stage, say).map(script => ({ script, stage })),
  );
}

/** The RUN instructions of all stages. */
export function allScripts(
  build: Build,
  say: Say,
): Array<{ script: Script; stage: Stage }> {
  return build.stages.flatMap(stage =>
    readable(stage, say).map(script => ({ script, stage })),
  );
}

// PowerShell and cmd are left out: what they hold is another matter.
function readable(stage: Stage, say: Say): Script[] {
  return stage.scripts.filter(({ unread, foreign }) => {
    if (unread) say.unknown(unread);
    return !unread && !foreign;
  });
}
