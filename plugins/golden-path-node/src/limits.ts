/** What one reading may take. @public */
export interface ReadLimits {
  /** Bytes of one file whose text is kept; a larger file is listed, not read. */
  maxFileBytes: number;
  /** Bytes of all texts of one project. */
  maxTotalBytes: number;
  /** Files listed of one project; in a folder on disk, at most as many folders besides. */
  maxFiles: number;
  /** Segments of a file's path: 1 is a file at the project's root. */
  maxDepth: number;
  /** Milliseconds for the whole reading. */
  timeoutMs: number;
}

const MIB = 1024 * 1024;

/** What applies where nothing is configured. @public */
export const DEFAULT_LIMITS: ReadLimits = {
  maxFileBytes: MIB,
  maxTotalBytes: 32 * MIB,
  maxFiles: 20_000,
  maxDepth: 24,
  timeoutMs: 60_000,
};

/** Why a list of files was cut off. */
export function tooManyFiles(limits: ReadLimits): string {
  return `The project has more than ${limits.maxFiles} files or folders; the rest is left out.`;
}

/** Why a list of files does not reach down to the ground. */
export function tooDeep(limits: ReadLimits): string {
  return `Folders deeper than ${limits.maxDepth} levels were not read.`;
}

/** Says a number of bytes the way people do. */
export function bytesForPeople(bytes: number): string {
  if (bytes >= MIB) return `${round(bytes / MIB)} MiB`;
  if (bytes >= 1024) return `${round(bytes / 1024)} KiB`;
  return `${bytes} bytes`;
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}
