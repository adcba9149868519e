import { once, type Build, type Script, type Stage } from '../../model';
import type { Say } from '../judge';

/** A RUN that could be read, with its stage. */
interface StageScript {
  script: Script;
  stage: Stage;
}

/** The RUN instructions of some stages, and why one of them could not be read. */
interface StageScripts {
  readable: StageScript[];
  unread?: string;
}

const shipped = ({ final }: Build) => scriptsOf(final?.chain ?? []);
const all = ({ stages }: Build) => scriptsOf(stages);

/**
 * The RUN instructions whose layers are in the image that the file yields: those of the last stage and of the stages it builds
 * on. What runs in other stages costs build time, but nobody downloads it.
 */
export function shippedScripts(build: Build, say: Say): StageScript[] {
  return told(once(build, shipped), say);
}

/** The RUN instructions of all stages. */
export function allScripts(build: Build, say: Say): StageScript[] {
  return told(once(build, all), say);
}

function told({ readable, unread }: StageScripts, say: Say): StageScript[] {
  if (unread) say.unknown(unread);
  return readable;
}

// PowerShell and cmd are left out: what they hold is another matter.
function scriptsOf(stages: Stage[]): StageScripts {
  const found: StageScripts = { readable: [] };
  for (const stage of stages) {
    for (const script of stage.scripts) {
      const { unread, foreign } = script;
      if (unread) found.unread ??= unread;
      else if (!foreign) found.readable.push({ script, stage });
    }
  }
  return found;
}
