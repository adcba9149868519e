import type { PicturePart } from 'backstage-plugin-golden-path-common';
import { SIX_LAYERS, type Gap, type Layer } from '../graph';
import { LAYERS } from '../knowledge/layers';
import type { DataModel } from '../model';

/** More are not drawn. */
export const MOST_UNREAD = 12;
const LONGEST_NAME = 60;
/** So many services are named. */
const SERVICES = 6;

/** What modules of all kinds make on the side. */
const AROUND = /^AWS::(EC2|IAM|KMS|Logs|CloudWatch)::\*$/;

/** What files are called of which nothing, or not all, was read. */
const OF_FILES: Partial<Record<Gap['why'], string>> = {
  'no-synth': 'CDK app',
  'stale-snapshot': 'synth snapshot',
  'parse-error': 'part of a file',
};

/** What could not be read and may hold something that would be drawn: what may hold anything first. */
export function unreadParts({ graph }: DataModel): PicturePart[] {
  const parts = new Map<string, PicturePart & { open: boolean }>();
  for (const gap of graph.gaps) {
    const named = gap.named ?? fileIn(gap);
    const column = columnOf(gap);
    if (!named || column === undefined) continue;
    const id = `unread ${gap.at.file} ${named.name}`;
    if (parts.has(id)) continue;
    parts.set(id, {
      ...{ id, name: named.name.slice(0, LONGEST_NAME) },
      ...{ kind: `${named.kind}, not read`, shape: 'unread', column },
      ...{ file: gap.at.file, line: gap.at.line, findings: [] },
      uncertain: `${capital(gap.what)}. ${mayHold(gap)}`,
      open: !gap.declares,
    });
  }
  return [...parts.values()]
    .sort((a, b) => Number(b.open) - Number(a.open) || (a.id < b.id ? -1 : 1))
    .map(({ open, ...part }) => part);
}

/** The file, where a gap is one of a whole file or of a part of it that cannot be parsed. */
function fileIn({ why, at }: Gap): Gap['named'] {
  const isWhole = at.start === 0 && at.end === 0;
  if (!at.file || !(isWhole || why in OF_FILES)) return undefined;
  const name = at.file.slice(at.file.lastIndexOf('/') + 1);
  return { kind: OF_FILES[why] ?? 'file', name };
}

/** The layer of all that it may hold, `unknown` where that is several or anything; nothing where it is in none. */
function columnOf({ declares }: Gap): Layer | 'unknown' | undefined {
  if (!declares) return 'unknown';
  const all = new Set(declares.flatMap(layersOf));
  const [layer, ...more] = SIX_LAYERS.filter(
    one => one !== 'governance' && all.has(one),
  );
  if (layer) return more.length ? 'unknown' : layer;
  return all.has('governance') ? 'governance' : undefined;
}

function layersOf(pattern: string): Layer[] {
  if (AROUND.test(pattern))
    return pattern.startsWith('AWS::EC2') ? [] : ['governance'];
  const beginning = pattern.replace(/\*$/, '');
  const fits = Object.keys(LAYERS).filter(key => beginning.startsWith(key));
  const [longest] = fits.sort((a, b) => b.length - a.length);
  const wider =
    beginning === pattern
      ? []
      : Object.keys(LAYERS).filter(key => key.startsWith(beginning));
  return [...(longest ? [longest] : []), ...wider].map(key => LAYERS[key]);
}

/** `AWS::EKS::*` is a matter of EKS. */
function mayHold({ declares }: Gap): string {
  if (!declares) return 'It may hold anything.';
  const services = [...new Set(declares.map(type => type.split('::')[1]))];
  const told = services.slice(0, SERVICES).join(', ');
  const more = services.length > SERVICES ? ' and more' : '';
  return `It may hold resources of ${told}${more}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
