import type { Evidence } from 'backstage-plugin-golden-path-common';
import { withDeadline } from '../deadline';
import { DEFAULT_LIMITS, type ReadLimits } from '../limits';
import { realpath } from './disk';
import { evidenceIn } from './evidenceIn';
import { folderError } from './folderError';
import { listFolder } from './listFolder';

/** @public */
export interface ReadFolderOptions {
  /** Whether some check reads the text of this file; all others are listed only. */
  wants(path: string): boolean;
  /** What to change of `DEFAULT_LIMITS`. */
  limits?: Partial<ReadLimits>;
  signal?: AbortSignal;
}

/**
 * Reads a project's folder. No link is followed out of it.
 *
 * @throws `EvidenceError` where it is gone, forbidden, no folder, or takes too long
 * @public
 */
export async function readFolder(
  path: string,
  options: ReadFolderOptions,
): Promise<Evidence> {
  const { wants, signal: outer } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  return withDeadline(limits.timeoutMs, outer, async ({ signal }) => {
    try {
      const root = await realpath(path);
      const listing = await listFolder(root, limits, signal);
      return (await evidenceIn(root, listing, wants, limits, signal)).evidence;
    } catch (error) {
      throw folderError(error);
    }
  });
}
