/** What one reading may take. @public */
export interface ReadLimits {
  /** Bytes of one file whose text is kept; a larger file is listed, not read. */
  maxFileBytes: number;
  /** Bytes of all texts of one project. */
  maxTotalBytes: number;
  /** Files listed of one project. */
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

/** Says a number of bytes the way people do. */
export function bytesForPeople(bytes: number): string {
  if (bytes >= MIB) return `${round(bytes / MIB)} MiB`;
  if (bytes >= 1024) return `${round(bytes / 1024)} KiB`;
  return `${bytes} bytes`;
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}
