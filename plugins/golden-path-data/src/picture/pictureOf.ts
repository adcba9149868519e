import type { Picture, PicturePart } from 'backstage-plugin-golden-path-common';
import { once } from 'backstage-plugin-golden-path-common';
import { SIX_LAYERS, THREE_TIERS } from '../graph';
import type { DataModel } from '../model';
import { arrowsOf } from './arrowsOf';
import { partsOf } from './partsOf';

/** More parts than these are not drawn. */
const MOST_PARTS = 80;

/** The six layers as columns, the three tiers as rows, and the flows between what stands in them. */
export function pictureOf(model: DataModel): Picture {
  const all = partsOf(model);
  const degree = degrees(model);
  // What flows and what holds a tier is drawn first; what stands alone goes first where there is too much.
  const weight = ({ id, row, column }: PicturePart) =>
    (degree.get(id) ?? 0) * 2 + (row ? 3 : 0) + (column === 'storage' ? 3 : 0);
  const kept =
    all.length <= MOST_PARTS
      ? all
      : all
          .map((part, i) => ({ part, i, weight: weight(part) }))
          .sort((a, b) => b.weight - a.weight || a.i - b.i)
          .slice(0, MOST_PARTS)
          .sort((a, b) => a.i - b.i)
          .map(({ part }) => part);
  const parts = [...kept].sort((a, b) => (a.id < b.id ? -1 : 1));
  const arrows = arrowsOf(model, new Set(parts.map(({ id }) => id)));
  return {
    columns: [...SIX_LAYERS],
    rows: [...THREE_TIERS],
    parts,
    arrows: arrows.sort((a, b) => (a.id < b.id ? -1 : 1)),
    ...(all.length > kept.length && { omitted: all.length - kept.length }),
  };
}

function degrees(model: DataModel): Map<string, number> {
  return once(model, countEdges);
}

function countEdges({ graph }: DataModel): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to, kind } of graph.edges)
    if (kind === 'reads' || kind === 'writes' || kind === 'triggers')
      for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
