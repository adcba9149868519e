import type { ANSWERS } from './answers';

/** Which answers a rule holds for: of each question named one of the values, of a list one of its own. Every answer where it names none. */
export interface When {
  template?: readonly string[];
  volume?: readonly (typeof ANSWERS.volume)[number][];
  latency?: readonly (typeof ANSWERS.latency)[number][];
  mutability?: readonly (typeof ANSWERS.mutability)[number][];
  consumers?: readonly (typeof ANSWERS.consumers)[number][];
  team?: readonly (typeof ANSWERS.team)[number][];
  /** At the least so many domains. */
  domains?: number;
  platformTeam?: boolean;
  federatedGovernance?: boolean;
}

/** One line: the first of a decision whose answers are given is taken. `{volume}` and the like stand for the words of the answer. */
export interface Rule {
  when: When;
  take: string;
  because: string;
}

/** What is said of an option that is not taken. */
export interface Against {
  when: When;
  because: string;
}

export interface Option {
  id: string;
  title: string;
  /** Why not; the first whose answers are given. The last holds for every answer. */
  against: readonly Against[];
}

export interface Decision {
  /** Id of the practice that the record is about. */
  practice: string;
  /** For sentences. */
  what: string;
  /** Whether the options are services that the template has to build, or answers by themselves. */
  kind: 'service' | 'answer';
  options: readonly Option[];
  rules: readonly Rule[];
}

/** What holds against an option whatever is answered. */
export const always = (because: string): Against => ({ when: {}, because });
