import type { Span } from '../../dockerfile';
import { assignments, type Build, type Stage } from '../../model';
import { placed } from './placed';

/** A label that a LABEL sets. */
export interface Label {
  /** As written, without quotes. */
  name: string;
  /** `undefined` where only the build knows it. */
  value: string | undefined;
  place: Span;
  stage: Stage;
}

/** Whose name only the build knows are left out. */
export function labelsOf(build: Build): Label[] {
  return placed(build).flatMap(({ instruction, stage, index }) => {
    if (instruction.name !== 'label' || !stage) return [];
    return assignments(instruction).flatMap(({ name, value, start }) => {
      const key = stage.scope.expand(name, index);
      const text = stage.scope.expand(value ?? '', index);
      if (!key.known) return [];
      const place = { start, end: start + 1 };
      return [
        {
          name: key.value,
          value: text.known ? text.value : undefined,
          place,
          stage,
        },
      ];
    });
  });
}

/** The labels that the shipped image gets, without those of its base. */
export function shippedLabels(build: Build): Label[] {
  const shipped = new Set(build.final?.chain);
  return labelsOf(build).filter(({ stage }) => shipped.has(stage));
}
