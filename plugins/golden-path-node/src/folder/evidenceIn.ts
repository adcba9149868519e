import type {
  Evidence,
  EvidenceFile,
} from 'backstage-plugin-golden-path-common';
import { Budget } from '../Budget';
import type { ReadLimits } from '../limits';
import { textOf, type TextOrReason } from '../text';
import { errorCode } from './folderError';
import type { Listing } from './listFolder';
import type { ListedFile } from './lookAt';
import { readInside, UnreadError } from './readInside';

/** The evidence of a listed folder. `settled` is false where another try may read more. */
export interface FolderEvidence {
  evidence: Evidence;
  settled: boolean;
}

/** Reads the wanted texts of a listed folder. */
export async function evidenceIn(
  root: string,
  listing: Listing,
  wants: (path: string) => boolean,
  limits: ReadLimits,
  signal: AbortSignal,
): Promise<FolderEvidence> {
  const budget = new Budget(limits);
  const files: EvidenceFile[] = [];
  let settled = true;
  for (const file of listing.files) {
    signal.throwIfAborted();
    const { path } = file;
    if (!wants(path)) {
      files.push({ path });
      continue;
    }
    try {
      const read = await textIn(root, file, budget, limits, signal);
      files.push({ path, ...read });
    } catch (error) {
      if (signal.aborted) throw error;
      settled &&= error instanceof UnreadError && error.lasting;
      files.push({ path, unread: reasonOf(error) });
    }
  }
  const { incomplete } = listing;
  return { evidence: { files, ...(incomplete && { incomplete }) }, settled };
}

async function textIn(
  root: string,
  file: ListedFile,
  budget: Budget,
  limits: ReadLimits,
  signal: AbortSignal,
): Promise<TextOrReason> {
  if ('unread' in file.content) return file.content;
  const early = budget.refusal(file.size);
  if (early !== undefined) return { unread: early };
  const { target } = file.content;
  const bytes = await readInside(root, target, limits.maxFileBytes, signal);
  const refusal = budget.take(bytes.length);
  return refusal === undefined ? textOf(bytes) : { unread: refusal };
}

function reasonOf(error: unknown): string {
  if (error instanceof UnreadError) return error.message;
  return `The file could not be read (${errorCode(error)}).`;
}
