import type { Edge, Graph } from '../graph';

/** How the resources of a graph bear on each other. */
export function edgesOf(_graph: Graph): Edge[] {
  return [];
}
