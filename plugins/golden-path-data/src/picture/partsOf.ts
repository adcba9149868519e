import type { PicturePart } from 'backstage-plugin-golden-path-common';
import type { Graph, Resource } from '../graph';
import { KIND_WORDS } from '../knowledge/kindWords';
import { layerOf } from '../layers';
import type { DataModel } from '../model';
import { labelOf, tierOf } from '../tiers';
import { entitiesOf } from './entitiesOf';
import { isInside } from './insideOf';
import { rowOf } from './rowOf';

/** How many signs of its tier are told of a store. */
const SIGNS = 3;

/** What of a project is drawn, each in its column and row. */
export function partsOf(model: DataModel): PicturePart[] {
  const { graph } = model;
  return graph.resources.flatMap(resource => {
    const words = Object.hasOwn(KIND_WORDS, resource.type)
      ? KIND_WORDS[resource.type]
      : undefined;
    const column = layerOf(model, resource);
    if (!words || !column || isInside(graph, resource)) return [];
    if (resource.type === 'AWS::IAM::Role' && !servesSeveral(graph, resource))
      return [];
    const row = rowOf(model, resource);
    const uncertain = uncertainty(model, resource);
    const known = knownBy(model, resource);
    const entities = entitiesOf(model, resource.id);
    return [
      {
        id: resource.id,
        name: shortName(resource),
        kind: words[0],
        shape: shapeIn(column, words[1]),
        column,
        ...(row && { row }),
        ...(known !== undefined && { known }),
        ...(entities.length > 0 && { entities }),
        file: resource.at.file,
        line: resource.at.line,
        ...(uncertain !== undefined && { uncertain }),
        findings: [],
      },
    ];
  });
}

/** What processes in one project serves people in another, and takes data in in a third. */
function shapeIn(
  column: string,
  shape: PicturePart['shape'],
): PicturePart['shape'] {
  if (shape === 'processor' || shape === 'source') {
    if (column === 'consumption') return 'consumer';
    if (column === 'ingestion') return 'source';
    if (column === 'processing') return 'processor';
  }
  return column === 'governance' && shape !== 'store' ? 'permit' : shape;
}

function servesSeveral(graph: Graph, role: Resource): boolean {
  return graph.edgesTo(role, 'assumes').length > 1;
}

/** `raw` of `module.lake.aws_s3_bucket.raw`, `raw_zone` where the module alone tells: `this` and `main` say nothing. */
function shortName({ name, within }: Resource): string {
  const label = labelOf(name);
  const last = within[within.length - 1];
  return last && /^(this|main|default|bucket)\b/.test(label) ? last : label;
}

function uncertainty(model: DataModel, resource: Resource): string | undefined {
  const { ambiguous } = tierOf(model, resource);
  if (ambiguous !== undefined) return `Its tier is not known: ${ambiguous}.`;
  if (resource.conditional)
    return `Whether it exists depends on ${resource.conditional.what}.`;
  return undefined;
}

/** What tells the tier of a store, the strongest signs first: explicit ones are read first. */
function knownBy(model: DataModel, resource: Resource): string | undefined {
  const { tier, signals } = tierOf(model, resource);
  if (!tier) return undefined;
  const signs = signals.filter(one => one.tier === tier);
  const texts = [...new Set(signs.map(({ what }) => what))];
  return texts.slice(0, SIGNS).join('; ');
}
