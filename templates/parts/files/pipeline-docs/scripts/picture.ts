// Draws docs/architecture.svg from the templates in infra/__snapshot__: a column for each layer with what it holds, and below a line for
// each value that one layer leaves in SSM and others find there. Nothing else joins them.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const snapshot = join(root, 'infra/__snapshot__');
export const PICTURE = join(root, 'docs/architecture.svg');

const ORDER = ['Ingestion', 'Storage', 'Cataloging', 'Processing', 'Consumption', 'Governance'];
/** What only ties others together says nothing about the architecture. */
const LEFT_OUT = /^AWS::(IAM|SSM|CDK)::|Policy$|Permission$|Permissions$|Association$|SecurityGroup|SubnetGroup|::Alias$|Subscription$/;
const [COLUMN, GAP, LINE, TOP, EDGE] = [190, 12, 20, 64, 16];

interface Template {
  Resources: Record<string, { Type: string; Properties?: { Name?: unknown } }>;
  Parameters?: Record<string, { Default?: string }>;
}

interface Layer {
  name: string;
  /** How many of which kind. */
  holds: [string, number][];
  shares: string[];
  finds: string[];
}

export function picture(): string {
  const layers = globSync('*.template.json', { cwd: snapshot })
    .map(file => layerOf(basename(file, '.template.json'), JSON.parse(readFileSync(join(snapshot, file), 'utf8')) as Template))
    .sort((a, b) => placeOf(a) - placeOf(b));
  const shared = layers.flatMap(({ shares }) => shares).sort();
  const tallest = Math.max(...layers.map(({ holds }) => holds.length));
  const below = TOP + tallest * LINE + 2 * GAP;
  const width = 2 * EDGE + layers.length * (COLUMN + GAP) - GAP;
  const height = below + (shared.length + 1) * LINE + GAP + EDGE;
  const leftOf = (index: number) => EDGE + index * (COLUMN + GAP);
  const columns = layers.flatMap(({ name, holds }, index) => [
    `<rect class="box" x="${leftOf(index)}" y="${EDGE}" width="${COLUMN}" height="${below - EDGE - GAP}" rx="8"/>`,
    text(leftOf(index) + GAP, EDGE + 26, name, 'name'),
    ...holds.map(([kind, count], row) =>
      text(leftOf(index) + GAP, TOP + row * LINE + 10, count > 1 ? `${count} × ${kind}` : kind),
    ),
  ]);
  const lines = shared.flatMap((value, row) => {
    const y = below + LINE + row * LINE;
    const middle = (index: number) => leftOf(index) + COLUMN / 2;
    const from = middle(layers.findIndex(({ shares }) => shares.includes(value)));
    const to = layers.flatMap(({ finds }, index) => (finds.includes(value) ? [middle(index)] : []));
    const ends = [from, ...to];
    return [
      `<line x1="${Math.min(...ends)}" y1="${y}" x2="${Math.max(...ends)}" y2="${y}"/>`,
      ...to.map(x => `<circle class="finds" cx="${x}" cy="${y}" r="4"/>`),
      `<circle class="shares" cx="${from}" cy="${y}" r="5"/>`,
      text(from + 8, y - 4, value, 'value'),
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="The layers of the pipeline">
<style>
svg { background: #fff; font: 13px system-ui, sans-serif; }
text { fill: #1f2933; } .name { font-weight: 600; font-size: 15px; } .value { font-size: 11px; fill: #52606d; }
.box { fill: #f5f7fa; stroke: #9aa5b1; } line { stroke: #9aa5b1; } .shares { fill: #0b69a3; } .finds { fill: #fff; stroke: #0b69a3; stroke-width: 2; }
</style>
${[...columns, text(EDGE, below + 2, 'Left in SSM (full) and found there (open):', 'value'), ...lines].join('\n')}
</svg>
`;
}

function layerOf(name: string, { Resources, Parameters = {} }: Template): Layer {
  const kinds = new Map<string, number>();
  const shares: string[] = [];
  for (const { Type, Properties } of Object.values(Resources)) {
    if (Type === 'AWS::SSM::Parameter' && typeof Properties?.Name === 'string') shares.push(lastOf(Properties.Name));
    if (LEFT_OUT.test(Type)) continue;
    const kind = Type.replace('AWS::', '').replace('::', ' ');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const finds = Object.values(Parameters).flatMap(({ Default }) => (Default?.startsWith('/') ? [lastOf(Default)] : []));
  return { name, holds: [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)), shares, finds };
}

function lastOf(path: string): string {
  return path.split('/').pop()!;
}

/** Governance stands last, what is in no list before it. */
function placeOf({ name }: Layer): number {
  const place = ORDER.indexOf(name);
  return place < 0 ? ORDER.length - 1.5 : place;
}

function text(x: number, y: number, words: string, kind?: string): string {
  const safe = words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<text x="${x}" y="${y}"${kind ? ` class="${kind}"` : ''}>${safe}</text>`;
}

if (import.meta.main) writeFileSync(PICTURE, picture());
