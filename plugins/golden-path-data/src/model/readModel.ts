import type { JsonObject } from '@backstage/types';
import type { Evidence } from 'backstage-plugin-golden-path-common';
import { readCloudFormation } from '../cloudformation';
import { Graph, type Edge, type Gap } from '../graph';
import { edgesOf, MOST_EDGES } from '../links';
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
  const edges = edgesOf(new Graph(resources, gaps), files);
  return {
    graph: new Graph(resources, [...gaps, ...tooMany(edges)], edges),
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

/** Of more edges than can be followed the rest is not known. */
function tooMany(edges: Edge[]): Gap[] {
  if (edges.length < MOST_EDGES) return [];
  const what = `more than ${MOST_EDGES} ways in which resources bear on each other`;
  const declares = ['AWS::IAM::Role'];
  return [{ why: 'out-of-budget', what, at: edges[0].at, declares }];
}
