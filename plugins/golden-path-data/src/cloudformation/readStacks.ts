import type { ProjectFiles, ReadResult } from '../reading';
import { deploy, readStack, share, type Deployed } from './readStack';
import { Stack, type Deployment } from './Stack';
import { Templates } from './Templates';

/** Reads templates that are deployed beside each other. What is nested in another is read with it alone. */
export function readStacks(
  files: ProjectFiles,
  paths: string[],
  deployment?: (path: string) => Partial<Deployment>,
): ReadResult {
  const templates = new Templates(files);
  const all = new Map<string, Deployed>();
  for (const path of paths) {
    const root = templates.rootOf(path);
    if (!root) continue;
    const as = {
      ...{ prefix: `${path}#`, unit: path, within: [], files: [path] },
      ...deployment?.(path),
    };
    all.set(path, deploy(new Stack(root, as, templates)));
  }
  const roots = rootsOf(all);
  roots.forEach(share);
  const read = roots.map(readStack);
  return {
    resources: read.flatMap(({ resources }) => resources),
    gaps: [...read.flatMap(({ gaps }) => gaps), ...templates.gaps],
  };
}

/** The templates that none other holds; of those that hold each other in a circle, the first. */
function rootsOf(all: Map<string, Deployed>): Deployed[] {
  const nested = new Set<string>();
  for (const one of all.values()) collect(one, nested);
  const roots = [...all.keys()].filter(path => !nested.has(path));
  const reached = new Set(roots);
  for (const path of roots) collect(all.get(path)!, reached);
  for (const [path, one] of all) {
    if (reached.has(path)) continue;
    roots.push(path);
    reached.add(path);
    collect(one, reached);
  }
  return roots.map(path => all.get(path)!);
}

function collect({ children }: Deployed, into: Set<string>): void {
  for (const child of children.values()) {
    const { files } = child.stack.deployment;
    into.add(files[files.length - 1]!);
    collect(child, into);
  }
}
