/** What `snapshot.lock.json` says: of which sources the templates beside it were made. `docs/schemas/snapshot-lock.schema.json` describes it. */
export interface SnapshotLock {
  /** SHA-256 of each source, by its path from the folder of `cdk.json`. */
  inputs: Map<string, string>;
  /** SHA-256 of each template, by its name. */
  templates: Map<string, string>;
}

const HASH = /^[0-9a-f]{64}$/;
const MOST_FILES = 10_000;

/** Reads a lock; `undefined` where the text is none. */
export function lockOf(text: string): SnapshotLock | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(json) || !isText(json.generator) || !isText(json.version))
    return undefined;
  const inputs = hashesOf(json.inputs);
  const templates = hashesOf(json.templates);
  return inputs && templates && { inputs, templates };
}

function hashesOf(json: unknown): Map<string, string> | undefined {
  if (!isRecord(json)) return undefined;
  const entries = Object.entries(json);
  if (!entries.length || entries.length > MOST_FILES) return undefined;
  const sound = entries.every(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && HASH.test(entry[1]),
  );
  return sound ? new Map(entries as Array<[string, string]>) : undefined;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
