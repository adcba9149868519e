import type { ProjectFiles, ReadResult } from '../reading';

/** Reads the committed synth snapshots of CDK projects. */
export function readSnapshots(_files: ProjectFiles): ReadResult {
  return { resources: [], gaps: [] };
}
