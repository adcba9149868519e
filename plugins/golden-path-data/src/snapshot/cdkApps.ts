import type { ProjectFiles } from '../reading';

/** A CDK app of a project: the folder of a `cdk.json`. */
export interface CdkApp {
  /** `''` for the root of the project, else with a slash at its end. */
  folder: string;
  /** The folder of its synth snapshot, with a slash at its end; absent where it has none. */
  snapshot?: string;
}

const CDK_JSON = /(^|\/)cdk\.json$/;
const TEMPLATE = /(^|\/)__snapshot__\/[^/]+\.template\.json$/;
const LOCK = /(^|\/)__snapshot__\/snapshot\.lock\.json$/;
/** What is installed or built holds apps of others. */
const OF_OTHERS = /(^|\/)(node_modules|cdk\.out|dist|build|vendor|\.venv)\//;

/** The CDK apps of a project. Each has the snapshots that lie below its folder and below that of no other app. */
export function cdkApps(files: ProjectFiles): CdkApp[] {
  const folders = files
    .matching(path => CDK_JSON.test(path) && !OF_OTHERS.test(path))
    .map(({ path }) => path.slice(0, -'cdk.json'.length));
  const snapshots = new Map<string, Set<string>>();
  for (const { path } of files.matching(ofSnapshot)) {
    const app = ownerOf(path, folders);
    if (app === undefined) continue;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const known = snapshots.get(app) ?? new Set();
    snapshots.set(app, known.add(folder));
  }
  return folders.flatMap(folder => {
    const own = [...(snapshots.get(folder) ?? [])];
    return own.length
      ? own.map(snapshot => ({ folder, snapshot }))
      : [{ folder }];
  });
}

/** Whether a file belongs to a synth snapshot. */
export function ofSnapshot(path: string): boolean {
  return TEMPLATE.test(path) || LOCK.test(path);
}

/** The templates of a snapshot, by their names. */
export function templatesOf(files: ProjectFiles, folder: string): string[] {
  return files
    .matching(path => path.startsWith(folder) && TEMPLATE.test(path))
    .map(({ path }) => path.slice(folder.length))
    .filter(name => !name.includes('/'));
}

function ownerOf(path: string, folders: string[]): string | undefined {
  return folders
    .filter(folder => path.startsWith(folder))
    .sort((a, b) => b.length - a.length)[0];
}
