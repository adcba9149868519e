import type { Place } from './Place';
import type { UnknownReason } from './Value';

/** Something of the project that could not be read, and may declare resources or settings that nobody sees. */
export interface Gap {
  why: UnknownReason;
  /** A sentence without its full stop: "the module terraform-aws-modules/eks/aws is not read". */
  what: string;
  at: Place;
  /** What people call it, where it is a thing with a name: a module, a nested stack. */
  named?: { kind: string; name: string };
  /** Types it can declare, where that is known; a type may end in `*`. Absent: anything. */
  declares?: string[];
}
