import type { Instruction, Span } from '../../dockerfile';
import {
  once,
  parseImageReference,
  type Build,
  type ImageReference,
  type Stage,
} from '../../model';

/** A place that names an image other than by FROM. */
export interface NamedImage {
  place: Span;
  instruction: Instruction;
  stage: Stage;
  written: string;
}

/** The values of `COPY --from=`, `ADD --from=` and `RUN --mount=…,from=`, stages included. */
export function fromReferences(build: Build): NamedImage[] {
  return once(build, readReferences);
}

function readReferences({ stages }: Build): NamedImage[] {
  const found: NamedImage[] = [];
  for (const stage of stages) {
    for (const instruction of stage.instructions) {
      for (const flag of instruction.flags) {
        const written = referenceOf(flag.name, flag.value ?? '');
        if (written) found.push({ place: flag, instruction, stage, written });
      }
    }
  }
  return found;
}

function referenceOf(flag: string, value: string): string | undefined {
  if (flag === 'from') return value;
  if (flag !== 'mount') return undefined;
  return /(?:^|,)from=([^,]+)/.exec(value)?.[1];
}

/** The image of a reference that is neither a stage of the build nor `scratch`. */
export function externalImage(
  build: Build,
  written: string,
): ImageReference | undefined {
  if (written === 'scratch' || build.stageNamed(written)) return undefined;
  return parseImageReference(written);
}
