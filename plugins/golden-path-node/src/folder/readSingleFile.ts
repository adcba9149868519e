import { realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Evidence } from 'backstage-plugin-golden-path-common';
import { Budget } from '../Budget';
import { withDeadline } from '../deadline';
import { EvidenceError } from '../EvidenceError';
import { DEFAULT_LIMITS, type ReadLimits } from '../limits';
import { textOf } from '../text';
import { folderError } from './folderError';
import { readInside, UnreadError } from './readInside';

/** @public */
export interface ReadSingleFileOptions {
  /** What to change of `DEFAULT_LIMITS`. */
  limits?: Partial<ReadLimits>;
  signal?: AbortSignal;
}

/**
 * Reads one file as a project of its own. A file that is too large or no text is listed with the reason.
 *
 * @throws `EvidenceError` where it is gone, forbidden, no regular file, or takes too long
 * @public
 */
export async function readSingleFile(
  path: string,
  options: ReadSingleFileOptions = {},
): Promise<Evidence> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  return withDeadline(limits.timeoutMs, options.signal, async ({ signal }) => {
    try {
      const real = await realpath(path);
      const most = Math.min(limits.maxFileBytes, limits.maxTotalBytes);
      const bytes = await readInside(dirname(real), real, most, signal);
      const unread = new Budget(limits).take(bytes.length);
      const content = unread === undefined ? textOf(bytes) : { unread };
      return { files: [{ path: basename(path), ...content }] };
    } catch (error) {
      if (error instanceof UnreadError) {
        throw new EvidenceError(
          error.lasting ? 'refused' : 'failed',
          error.message,
        );
      }
      throw folderError(error);
    }
  });
}
