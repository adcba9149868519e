/** What a registry asks for with 401, as `WWW-Authenticate` says it. */
export interface Challenge {
  /** In lower case: `basic`, `bearer`. */
  scheme: string;
  /** By name in lower case: `realm`, `service`, `scope`. */
  parameters: Record<string, string>;
}

const LONGEST = 8 * 1024;
const PART =
  /([A-Za-z][A-Za-z0-9_-]{0,40})(?:\s{0,4}=\s{0,4}(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+)))?/g;

/** Reads the challenges of a header; there may be several in one. */
export function challengesIn(header: string | null): Challenge[] {
  const challenges: Challenge[] = [];
  for (const [, name, quoted, bare] of (header ?? '')
    .slice(0, LONGEST)
    .matchAll(PART)) {
    const value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
    if (value === undefined) {
      challenges.push({ scheme: name.toLowerCase(), parameters: {} });
    } else {
      const last = challenges[challenges.length - 1];
      if (last) last.parameters[name.toLowerCase()] ??= value;
    }
  }
  return challenges;
}
