import {
  assess,
  evidenceOf,
  type Assessment,
} from 'backstage-plugin-golden-path-common';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { POLICY } from './paths';
import type { DryRun } from './startDryRunner';

/** The shortest way through a form. */
export const LEAST = { name: 'order-events', owner: 'group:default/checkout' };

/** The texts of a generated project by path. */
export function textsOf(run: DryRun): Record<string, string> {
  return Object.fromEntries(
    Object.entries(run.files).map(([path, file]) => [path, file.text]),
  );
}

/** What the engine says of a project, under the example portal's policy. */
export function assessed(texts: Record<string, string>): Assessment {
  return assess(containerScorecard, evidenceOf(texts), { policy: POLICY });
}
