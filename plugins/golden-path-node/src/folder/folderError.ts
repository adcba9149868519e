import { EvidenceError } from '../EvidenceError';

/**
 * Says why a folder or file that was named could not be had. Names no path: the reader of the sentence knows which.
 *
 * @param gone - what to say where there is nothing
 */
export function folderError(
  error: unknown,
  gone = 'There is no such file or folder.',
): EvidenceError {
  if (error instanceof EvidenceError) return error;
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new EvidenceError('gone', gone);
    case 'EACCES':
    case 'EPERM':
      return new EvidenceError('forbidden', 'Reading it is not permitted.');
    case 'ELOOP':
      return new EvidenceError(
        'refused',
        'It is a link that leads in a circle.',
      );
    default:
      return new EvidenceError('failed', `It could not be read (${code}).`);
  }
}

/** The operating system's short name of what went wrong, e.g. `EIO`. */
export function errorCode(error: unknown): string {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  return code ?? 'unknown reason';
}
