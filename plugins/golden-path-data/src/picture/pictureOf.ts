import {
  once,
  type DrawnPart,
  type Drawing,
  type PicturePart,
} from 'backstage-plugin-golden-path-common';
import { SIX_LAYERS, THREE_TIERS } from '../graph';
import { arrowId } from '../links';
import type { DataModel } from '../model';
import { arrowsOf } from './arrowsOf';
import { entitiesOf } from './entitiesOf';
import { insideOf } from './insideOf';
import { partsOf } from './partsOf';
import { MOST_UNREAD, unreadParts } from './unreadParts';

/** More parts than these are not drawn, but for what has findings. */
const MOST_PARTS = 80;
/** More than these are never drawn. */
const MOST_WITH_FINDINGS = 160;
const MOST_ARROWS = 400;

/**
 * The six layers as columns, the three tiers as rows, and the flows between what stands in them; beside it, what could not be read.
 *
 * @param about - ids that findings are about, with the weight of the heaviest
 */
export function pictureOf(
  model: DataModel,
  about: ReadonlyMap<string, number> = new Map(),
): Drawing {
  const all = partsOf(model);
  const inside = insideOf(model, new Set(all.map(({ id }) => id)));
  const heaviest = heaviestOf(model, about, inside);
  const degree = once(model, degrees);
  // What has findings is drawn first, then what flows and what holds a tier; what stands alone goes first where there is too much.
  const weight = ({ id, row, column, entities }: PicturePart) =>
    (degree.get(id) ?? 0) * 2 +
    (row ? 4 : 0) +
    (column === 'storage' ? 3 : 0) +
    (entities ? 3 : 0);
  const ranked = [...all].sort(
    (a, b) =>
      (heaviest.get(b.id) ?? -1) - (heaviest.get(a.id) ?? -1) ||
      weight(b) - weight(a) ||
      (a.id < b.id ? -1 : 1),
  );
  const withFindings = all.filter(({ id }) => heaviest.has(id)).length;
  const most = Math.min(Math.max(MOST_PARTS, withFindings), MOST_WITH_FINDINGS);
  const parts = ranked
    .slice(0, most)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(part => withInside(model, part, inside.get(part.id)));
  const unread = unreadParts(model);
  const gaps = unread.slice(0, MOST_UNREAD);
  const omitted = all.length - parts.length + unread.length - gaps.length;
  const arrows = arrowsOf(model, new Set(parts.map(({ id }) => id)))
    .sort((a, b) => (about.get(b.id) ?? -1) - (about.get(a.id) ?? -1))
    .slice(0, MOST_ARROWS);
  return {
    columns: [...SIX_LAYERS],
    rows: [...THREE_TIERS],
    parts: [...parts, ...gaps],
    arrows: arrows.sort((a, b) => (a.id < b.id ? -1 : 1)),
    ...(omitted > 0 && { omitted }),
  };
}

/** A dataset may be a table, which is drawn as its database. */
function withInside(
  model: DataModel,
  part: PicturePart,
  inside: string[] | undefined,
): DrawnPart {
  if (!inside) return part;
  const entities = inside.flatMap(id => entitiesOf(model, id));
  return {
    ...part,
    inside: inside.sort(),
    ...(entities.length && {
      entities: [...new Set([...(part.entities ?? []), ...entities])].sort(),
    }),
  };
}

/** The weight of the heaviest finding about each part: about itself, what is inside it, or an arrow at it. */
function heaviestOf(
  { graph }: DataModel,
  about: ReadonlyMap<string, number>,
  inside: Map<string, string[]>,
): Map<string, number> {
  const heaviest = new Map<string, number>();
  const add = (id: string, weight: number | undefined) => {
    if (weight !== undefined)
      heaviest.set(id, Math.max(weight, heaviest.get(id) ?? 0));
  };
  if (!about.size) return heaviest;
  for (const { id } of graph.resources) add(id, about.get(id));
  for (const [id, ids] of inside)
    for (const one of ids) add(id, about.get(one));
  for (const edge of graph.edges) {
    const weight = about.get(arrowId(edge));
    for (const end of [edge.from, edge.to]) add(end, weight);
  }
  return heaviest;
}

function degrees({ graph }: DataModel): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to, kind } of graph.edges)
    if (kind === 'reads' || kind === 'writes' || kind === 'triggers')
      for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
