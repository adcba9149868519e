import { localPath } from '../cloudformation';
import type { Gap, Place } from '../graph';
import type { ProjectFiles } from '../reading';
import { templatesOf, type CdkApp } from './cdkApps';
import { sha256Of } from './sha256Of';
import { lockOf, type SnapshotLock } from './SnapshotLock';

/** What a synth snapshot is worth. */
export interface Verified {
  app: CdkApp;
  /** Paths of the templates that are what the sources make: none where something is stale. */
  templates: string[];
  /** Paths of the templates that are what the lock says, stale or not. */
  untouched: string[];
  /** Why other templates are no evidence. */
  gaps: Gap[];
  /** Templates that are not what was synthesised. */
  tampered: Tampered[];
}

export interface Tampered {
  path: string;
  /** Whether the lock does not name the template at all. */
  added: boolean;
}

/** Every file of these folders makes the templates. */
const SOURCES = ['bin/', 'lib/', 'pipeline/'];
const NOT_WRITTEN = /(^|\/)(node_modules|dist|cdk\.out|__pycache__)\//;

/** Compares a snapshot with its lock, and the lock with the sources: nothing is executed. */
export function verified(files: ProjectFiles, app: CdkApp): Verified {
  const nothing = (...gaps: Gap[]): Verified => ({
    ...{ app, gaps, templates: [], untouched: [], tampered: [] },
  });
  const { folder, snapshot } = app;
  const name = folder === '' ? 'The CDK app' : `The CDK app in ${folder}`;
  if (snapshot === undefined)
    return nothing({
      why: 'no-synth',
      what: `${name} has no synth snapshot: commit what \`cdk synth\` writes as ${folder}__snapshot__/<stack>.template.json, with a snapshot.lock.json beside it`,
      at: topOf(`${folder}cdk.json`),
    });
  const path = `${snapshot}snapshot.lock.json`;
  const text = files.textOf(path);
  const lock = text === undefined ? undefined : lockOf(text);
  if (!lock)
    return nothing({
      why: text === undefined ? 'no-synth' : 'stale-snapshot',
      what:
        text === undefined
          ? `The synth snapshot ${snapshot} has no snapshot.lock.json that tells of which sources it was made`
          : `${path} is no valid lock, so that the snapshot cannot be verified`,
      at: topOf(text === undefined ? `${folder}cdk.json` : path),
    });
  const stale = staleBy(files, app, lock);
  const compared = compare(files, snapshot, lock);
  const because = stale
    ? [{ why: stale.why, what: stale.what, at: topOf(path) }]
    : [];
  return {
    app,
    templates: stale ? [] : compared.untouched,
    untouched: compared.untouched,
    gaps: [...because, ...compared.gaps],
    tampered: compared.tampered,
  };
}

/** The first source that is not what the lock says. */
function staleBy(
  files: ProjectFiles,
  { folder }: CdkApp,
  { inputs }: SnapshotLock,
): Pick<Gap, 'why' | 'what'> | undefined {
  const stale = (what: string) => ({
    why: 'stale-snapshot' as const,
    what: `${what}: write the snapshot anew`,
  });
  const listed = new Set<string>();
  for (const [input, hash] of inputs) {
    const path = localPath(`${folder}cdk.json`, input) ?? input;
    listed.add(path);
    const file = files.get(path);
    if (!file) return stale(`${path}, which the snapshot was made of, is gone`);
    if (file.text === undefined)
      return {
        why: 'unread',
        what: `${path}, which the snapshot was made of, was not read, so that the snapshot cannot be verified`,
      };
    if (sha256Of(file.text) !== hash)
      return stale(`The synth snapshot is older than ${path}`);
  }
  const unlisted = files.all.find(
    ({ path }) => isSource(path, folder) && !listed.has(path),
  );
  return (
    unlisted &&
    stale(`The lock of the synth snapshot does not name ${unlisted.path}`)
  );
}

function isSource(path: string, folder: string): boolean {
  if (!path.startsWith(folder)) return false;
  const own = path.slice(folder.length);
  return (
    own === 'cdk.json' ||
    (SOURCES.some(source => own.startsWith(source)) && !NOT_WRITTEN.test(own))
  );
}

function compare(
  files: ProjectFiles,
  snapshot: string,
  lock: SnapshotLock,
): Pick<Verified, 'gaps' | 'untouched' | 'tampered'> {
  const result: ReturnType<typeof compare> = {
    ...{ untouched: [], gaps: [], tampered: [] },
  };
  const names = templatesOf(files, snapshot);
  for (const name of [
    ...new Set([...lock.templates.keys(), ...names]),
  ].sort()) {
    const path = `${snapshot}${name}`;
    const file = files.get(path);
    const hash = lock.templates.get(name);
    const gap = (why: Gap['why'], what: string) =>
      result.gaps.push({ why, what, at: topOf(path) });
    if (!file) gap('stale-snapshot', `${path}, which the lock names, is gone`);
    else if (file.text === undefined) gap('unread', `${path} was not read`);
    else if (hash !== undefined && sha256Of(file.text) === hash)
      result.untouched.push(path);
    else {
      result.tampered.push({ path, added: hash === undefined });
      gap('stale-snapshot', `${path} is not what was synthesised`);
    }
  }
  return result;
}

function topOf(file: string): Place {
  return { file, start: 0, end: 0, line: 1, endLine: 1 };
}
