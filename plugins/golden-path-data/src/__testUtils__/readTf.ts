import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { ProjectFiles, type ReadResult } from '../reading';
import { readTerraform } from '../terraform';
import { plainProperties } from './plain';

/** What the reader of Terraform makes of some files; `prepareTerraform` must have run. */
export function readTf(files: Record<string, string> | string): ReadResult {
  const all = typeof files === 'string' ? { 'main.tf': files } : files;
  return readTerraform(new ProjectFiles(evidenceOf(all)));
}

/** The argument `x` of a resource without an adapter, as it reads in a test. */
export function argumentX(expression: string, more = ''): unknown {
  const { resources } = readTf(
    `${more}\nresource "test_thing" "x" {\n  x = ${expression}\n}\n`,
  );
  const thing = resources.find(({ name }) => name === 'test_thing.x');
  return (plainProperties(thing) as { x?: unknown }).x;
}
