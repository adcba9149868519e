import type { JsonObject } from '@backstage/types';
import type { Evidence } from 'backstage-plugin-golden-path-common';
import { readCloudFormation } from '../cloudformation';
import { Graph, type Gap } from '../graph';
import { edgesOf } from '../links';
import { ProjectFiles } from '../reading';
import { readSnapshots } from '../snapshot';
import { readTerraform } from '../terraform';
import type { DataModel } from './DataModel';

/** Reads all infrastructure of a project into one graph. Hostile text becomes a gap, never an error. */
export function readModel(evidence: Evidence, policy: JsonObject): DataModel {
  const files = new ProjectFiles(evidence);
  const read = [
    readSnapshots(files),
    readCloudFormation(files),
    readTerraform(files),
  ];
  const resources = read.flatMap(one => one.resources);
  const gaps = [...read.flatMap(one => one.gaps), ...missingFiles(files)];
  return {
    graph: new Graph(
      resources,
      gaps,
      edgesOf(new Graph(resources, gaps), files),
    ),
    files,
    policy,
    ...(evidence.entity && { entity: evidence.entity }),
  };
}

function missingFiles({ incomplete }: ProjectFiles): Gap[] {
  if (incomplete === undefined) return [];
  const at = { file: '', start: 0, end: 0, line: 1, endLine: 1 };
  return [{ why: 'out-of-budget', what: incomplete.replace(/\.$/, ''), at }];
}
