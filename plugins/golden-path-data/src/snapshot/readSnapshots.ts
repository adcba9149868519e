import { once } from 'backstage-plugin-golden-path-common';
import { readStacks } from '../cloudformation';
import type { ProjectFiles, ReadResult } from '../reading';
import { snapshotsOf } from './snapshotsOf';

const ENDING = '.template.json';

/** Reads the committed synth snapshots of CDK projects, as far as they are what the sources make. */
export function readSnapshots(files: ProjectFiles): ReadResult {
  const all = once(files, snapshotsOf);
  const read = all.map(({ templates }) =>
    readStacks(files, templates, path => ({
      unit: path.slice(path.lastIndexOf('/') + 1, -ENDING.length),
      snapshot: true,
    })),
  );
  return {
    resources: read.flatMap(({ resources }) => resources),
    gaps: [...all, ...read].flatMap(({ gaps }) => gaps),
  };
}
