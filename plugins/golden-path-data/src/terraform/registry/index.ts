import { readHcl } from '../hcl/readBody';
import type { Folder } from '../modules/Folder';
import { addressOf } from './addressOf';
import { logGroup, metricAlarm } from './cloudwatch';
import { dynamodbTable } from './dynamodbTable';
import { iam } from './iam';
import { kms } from './kms';
import { lambda } from './lambda';
import { majorsOf } from './majorsOf';
import { msk, mskOfTwo } from './msk';
import { opensearch } from './opensearch';
import { redshift, redshiftOfFive } from './redshift';
import { s3Bucket } from './s3Bucket';
import { secretsManager, secretsManagerOfTwo } from './secretsManager';
import { sns, snsOfSeven } from './sns';
import { sqs, sqsOfFour } from './sqs';
import type { StandIn } from './StandIn';

export { declaredBy } from './declared';
export type { StandIn };

/** Every stand-in; of one module there are several where its versions differ. */
export const standIns: readonly StandIn[] = [
  dynamodbTable,
  ...iam,
  kms,
  lambda,
  logGroup,
  metricAlarm,
  msk,
  mskOfTwo,
  opensearch,
  redshift,
  redshiftOfFive,
  s3Bucket,
  secretsManager,
  secretsManagerOfTwo,
  sns,
  snsOfSeven,
  sqs,
  sqsOfFour,
];

const folders = new Map<StandIn, Folder>();

/** The folder that stands for a module of the registry, where it is known for this version. */
export function standInFor(
  from: string,
  constraint: string | undefined,
): Folder | undefined {
  const { source, version } = addressOf(from, constraint);
  const own = standIns.filter(one => one.source === source);
  if (!own.length) return undefined;
  const newest = Math.max(...own.flatMap(({ majors }) => majors));
  const wanted = majorsOf(version, newest);
  const found = own.find(({ majors }) =>
    wanted?.every(major => majors.includes(major)),
  );
  return found && folderOf(found);
}

function folderOf(standIn: StandIn): Folder {
  let folder = folders.get(standIn);
  if (!folder) {
    const path = `registry:${standIn.source}`;
    const { body } = readHcl(path, standIn.text);
    folder = { path, blocks: body.blocks, values: [], standIn };
    folders.set(standIn, folder);
  }
  return folder;
}
