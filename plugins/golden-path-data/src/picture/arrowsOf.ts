import type { PictureArrow } from 'backstage-plugin-golden-path-common';
import type { Edge, EdgeKind } from '../graph';
import { arrowId } from '../links';
import type { DataModel } from '../model';

const KINDS: Record<EdgeKind, PictureArrow['kind']> = {
  reads: 'data',
  writes: 'data',
  triggers: 'starts',
  catalogs: 'describes',
  encrypts: 'describes',
  grants: 'describes',
  assumes: 'describes',
};

/** The arrows between parts that are drawn. Data flows along an arrow: one that reads points at its reader. */
export function arrowsOf(
  { graph }: DataModel,
  drawn: ReadonlySet<string>,
): PictureArrow[] {
  const arrows = new Map<string, PictureArrow>();
  for (const edge of graph.edges) {
    if (!drawn.has(edge.from) || !drawn.has(edge.to) || isPlain(edge)) continue;
    const id = arrowId(edge);
    if (!arrows.has(id)) arrows.set(id, arrowOf(id, edge));
  }
  return [...arrows.values()];
}

/** That a store is encrypted by the key of the project stands on its own in hundreds of lines: the key is drawn, not its lines. */
function isPlain({ kind }: Edge): boolean {
  return kind === 'encrypts';
}

function arrowOf(id: string, { from, to, kind, at }: Edge): PictureArrow {
  const ends = kind === 'reads' ? { from: to, to: from } : { from, to };
  return {
    ...{ id, ...ends, kind: KINDS[kind], verb: kind },
    ...{ file: at.file, line: at.line, findings: [] },
  };
}
