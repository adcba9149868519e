import type { Instruction, Span } from '../dockerfile';
import {
  parseImageReference,
  type Build,
  type ImageReference,
  type Stage,
} from '../model';

/** A place that names an image other than by FROM. */
export interface NamedImage {
  place: Span;
  instruction: Instruction;
  stage: Stage;
  written: string;
}

/** The values of `COPY --from=`, `ADD --from=` and `RUN --mount=…,from=`, stages included. */
export function fromReferences(build: Build): NamedImage[] {
  return build.stages.flatMap(stage =>
    stage.instructions.flatMap(instruction =>
      instruction.flags.flatMap(flag => {
        const written = referenceOf(flag.name, flag.value ?? '');
        return written ? [{ place: flag, instruction, stage, written }] : [];
      }),
    ),
  );
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
