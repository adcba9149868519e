// Draws docs/architecture.svg from the templates in infra/__snapshot__: the way of the data from tier to tier as Lake Formation grants it, a
// column for each layer with what it holds, and below a line for each value that one layer leaves in SSM and others find there.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const snapshot = join(root, 'infra/__snapshot__');
export const PICTURE = join(root, 'docs/architecture.svg');

const ORDER = ['Ingestion', 'Storage', 'Cataloging', 'Processing', 'Consumption', 'Governance'];
/** What only ties others together says nothing about the architecture. */
const LEFT_OUT = /^AWS::(IAM|SSM|CDK)::|Policy$|Permission$|Permissions$|Association$|SecurityGroup|SubnetGroup|::Alias$|Subscription$/;
const TIERS = ['raw', 'transformed', 'curated'];
const [COLUMN, GAP, LINE, EDGE, FLOW] = [232, 12, 20, 16, 84];

interface Grant {
  Permissions?: string[];
  Principal?: { DataLakePrincipalIdentifier?: { 'Fn::GetAtt'?: string[]; 'Fn::Join'?: [string, unknown[]] } };
  Resource?: { LFTagPolicy?: { ResourceType?: string; Expression: { TagValues: string[] }[] } };
}

interface Template {
  Resources: Record<string, { Type: string; Properties?: { Name?: unknown } & Grant }>;
  Parameters?: Record<string, { Default?: string }>;
}

interface Layer {
  name: string;
  /** How many of which kind. */
  holds: [string, number][];
  shares: string[];
  finds: string[];
  grants: Grant[];
}

export function picture(): string {
  const layers = globSync('*.template.json', { cwd: snapshot })
    .map(file => layerOf(basename(file, '.template.json'), JSON.parse(readFileSync(join(snapshot, file), 'utf8')) as Template))
    .sort((a, b) => placeOf(a) - placeOf(b));
  const shared = layers.flatMap(({ shares }) => shares).sort();
  const width = 2 * EDGE + layers.length * (COLUMN + GAP) - GAP;
  const flow = flowOf(layers);
  const top = EDGE + (flow.length > 1 ? FLOW : 0);
  const below = top + (Math.max(...layers.map(({ holds }) => holds.length)) + 2) * LINE + 2 * GAP;
  const height = below + (shared.length + 1) * LINE + GAP + EDGE;
  const leftOf = (index: number) => EDGE + index * (COLUMN + GAP);
  const columns = layers.flatMap(({ name, holds }, index) => [
    `<rect class="box" x="${leftOf(index)}" y="${top}" width="${COLUMN}" height="${below - top - GAP}" rx="8"/>`,
    text(leftOf(index) + GAP, top + 26, name, 'name'),
    ...holds.map(([kind, count], row) =>
      text(leftOf(index) + GAP, top + 54 + row * LINE, count > 1 ? `${count} × ${kind}` : kind),
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
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="The way of the data, and the layers of the pipeline">
<style>
svg { background: #fff; font: 13px system-ui, sans-serif; }
text { fill: #1f2933; } .name { font-weight: 600; font-size: 15px; } .value { font-size: 11px; fill: #52606d; }
.box { fill: #f5f7fa; stroke: #9aa5b1; } line { stroke: #9aa5b1; } .shares { fill: #0b69a3; } .finds { fill: #fff; stroke: #0b69a3; stroke-width: 2; }
.tier { fill: #e3f1fa; stroke: #0b69a3; } .way { stroke: #0b69a3; stroke-width: 2; } .head { fill: #0b69a3; } .middle { text-anchor: middle; }
</style>
${[...drawn(flow, width), ...columns, text(EDGE, below + 2, 'Left in SSM (full) and found there (open):', 'value'), ...lines].join('\n')}
</svg>
`;
}

/** A tier or who stands at an end of the way, and by whom data comes to it. */
interface Stop {
  name: string;
  isTier: boolean;
  by: string[];
}

/** The way of the data: what brings it in, the tiers with the jobs between them, and who reads the last. */
function flowOf(layers: Layer[]): Stop[] {
  const grants = layers.flatMap(layer => layer.grants.map(grant => ({ layer: layer.name, ...told(grant) })));
  const tiers = TIERS.filter(tier => grants.some(grant => grant.tiers.includes(tier)));
  const may = (who: string, verb: string, tier: string) =>
    grants.some(grant => grant.who === who && grant.verb === verb && grant.tiers.includes(tier));
  const actors = [...new Set(grants.map(({ who }) => who))];
  const stops = tiers.map((name, index) => ({
    name,
    isTier: true,
    by: index ? actors.filter(who => may(who, 'reads', tiers[index - 1]!) && may(who, 'writes', name)) : [],
  }));
  const bringing = layers.filter(({ name, finds }) => name === 'Ingestion' && finds.includes(`${tiers[0]}-bucket`));
  const last = tiers.at(-1);
  const readers = [
    ...new Set(
      grants.filter(({ layer, verb, tiers: of }) => layer === 'Consumption' && verb === 'reads' && of.includes(last!)).map(({ who }) => who),
    ),
  ];
  return [
    ...bringing.map(({ name }) => ({ name, isTier: false, by: [] })),
    ...stops,
    ...(readers.length ? [{ name: readers.join(', '), isTier: false, by: [] }] : []),
  ];
}

/** Who may do what with the tables of which tiers. */
function told({ Permissions = [], Principal, Resource }: Grant) {
  const { 'Fn::GetAtt': made, 'Fn::Join': given } = Principal?.DataLakePrincipalIdentifier ?? {};
  const who = made?.[0]?.replace(/(Role)?[0-9A-F]{8}$/, '') ?? String(given?.[1].at(-1) ?? '').replace(/^.*\//, '');
  const { ResourceType, Expression = [] } = Resource?.LFTagPolicy ?? {};
  const verb = ResourceType !== 'TABLE' ? 'sees' : Permissions.includes('INSERT') ? 'writes' : 'reads';
  return { who, verb, tiers: Expression.flatMap(({ TagValues }) => TagValues) };
}

function drawn(flow: Stop[], width: number): string[] {
  if (flow.length < 2) return [];
  const step = (width - 2 * EDGE) / flow.length;
  const [box, y] = [Math.min(150, step - 60), EDGE + 28];
  const middle = (index: number) => EDGE + (index + 0.5) * step;
  return flow.flatMap(({ name, isTier, by }, index) => {
    const left = middle(index) - box / 2;
    const from = middle(index - 1) + box / 2;
    return [
      `<rect class="${isTier ? 'tier' : 'box'}" x="${left}" y="${EDGE}" width="${box}" height="56" rx="8"/>`,
      text(middle(index), y + 5, name, isTier ? 'name middle' : 'middle'),
      ...(index
        ? [
            `<line class="way" x1="${from + 4}" y1="${y}" x2="${left - 8}" y2="${y}"/>`,
            `<path class="head" d="M${left - 4} ${y} l-9 -5 v10 z"/>`,
            ...(by.length ? [text((from + left) / 2, y - 8, by.join(', '), 'value middle')] : []),
          ]
        : []),
    ];
  });
}

function layerOf(name: string, { Resources, Parameters = {} }: Template): Layer {
  const kinds = new Map<string, number>();
  const shares: string[] = [];
  for (const { Type, Properties } of Object.values(Resources)) {
    if (Type === 'AWS::SSM::Parameter' && typeof Properties?.Name === 'string') shares.push(lastOf(Properties.Name));
    if (LEFT_OUT.test(Type)) continue;
    // StepFunctions::StateMachine is a state machine of Step Functions.
    const kind = Type.replace('AWS::', '').replace('::', ' ').replace(/([a-z])(?<!Cloud)([A-Z])/g, '$1 $2');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const finds = Object.values(Parameters).flatMap(({ Default }) => (Default?.startsWith('/') ? [lastOf(Default)] : []));
  const grants = Object.values(Resources).flatMap(({ Type, Properties }) =>
    Type === 'AWS::LakeFormation::PrincipalPermissions' && Properties ? [Properties] : [],
  );
  return { name, holds: [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)), shares, finds, grants };
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
