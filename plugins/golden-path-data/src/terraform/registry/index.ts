import { readHcl } from '../hcl/readBody';
import type { Folder } from '../modules/Folder';
import { kms } from './kms';
import { s3Bucket } from './s3Bucket';
import { sqs } from './sqs';
import type { StandIn } from './StandIn';

export { declaredBy } from './declared';
export type { StandIn };

/** Every stand-in, by what calls name as their source. */
export const standIns: ReadonlyMap<string, StandIn> = new Map(
  [kms, s3Bucket, sqs].map(one => [one.source, one]),
);

const folders = new Map<StandIn, Folder>();

/** The folder that stands for a module of the registry, where it is known for this version. */
export function standInFor(
  source: string,
  version: string | undefined,
): Folder | undefined {
  const found = standIns.get(source);
  if (!found || !isCovered(found, version)) return undefined;
  let folder = folders.get(found);
  if (!folder) {
    const path = `registry:${source}`;
    const { body } = readHcl(path, found.text);
    folder = { path, blocks: body.blocks, values: [], standIn: found };
    folders.set(found, folder);
  }
  return folder;
}

/** Whether a constraint lets in none but the versions that a stand-in is true of. */
function isCovered({ majors }: StandIn, version: string | undefined): boolean {
  if (version === undefined) return true;
  const only = /^\s*(?:=|~>)?\s*v?(\d+)(?:\.\d+)*\s*$/.exec(version);
  const least = /^\s*>=\s*v?(\d+)(?:\.\d+)*\s*$/.exec(version);
  // Without an upper bound the newest is taken.
  return least
    ? Number(least[1]) <= majors[majors.length - 1]
    : only !== null && majors.includes(Number(only[1]));
}
