import { Graph, layout } from '@dagrejs/dagre';
import type { Boxes } from './boxesOf';

/** How boxes follow each other from top to bottom so that few lines cross, as dagre orders them. */
export function orderOf({ boxes, lines }: Boxes): Map<string, number> {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of boxes) graph.setNode(id, { width: 118, height: 44 });
  for (const { id, from, to } of lines) graph.setEdge(from, to, {}, id);
  layout(graph);
  const heights = boxes.map(
    ({ id }, index) => ({ id, index, y: graph.node(id).y ?? 0 } as const),
  );
  heights.sort((a, b) => a.y - b.y || a.index - b.index);
  return new Map(heights.map(({ id }, index) => [id, index]));
}
