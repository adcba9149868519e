import type { Gap } from '../graph';
import type { ProjectFile, ProjectFiles, ReadResult } from '../reading';
import { deploy, readStack, share, type Deployed } from './readStack';
import { Stack } from './Stack';
import { Templates } from './Templates';

const TEMPLATE_NAME = /\.(ya?ml|json|template)$/i;
const SERVERLESS = /(^|\/)serverless\.ya?ml$/i;
const SNAPSHOT = /(^|\/)__snapshot__\//;

/** Reads every CloudFormation and SAM template of a project. What is nested in another is read with it alone. */
export function readCloudFormation(files: ProjectFiles): ReadResult {
  const templates = new Templates(files);
  const result: ReadResult = { resources: [], gaps: [] };
  const found: string[] = [];
  for (const file of files.matching(path => TEMPLATE_NAME.test(path))) {
    if (SNAPSHOT.test(file.path)) continue;
    if (SERVERLESS.test(file.path)) result.gaps.push(ofServerless(file));
    else if (file.text === undefined) result.gaps.push(...ofUnread(file));
    else if (templates.rootOf(file.path)) found.push(file.path);
  }
  const roots = rootsOf(found, templates);
  roots.forEach(share);
  const read = roots.map(readStack);
  result.resources.push(...read.flatMap(({ resources }) => resources));
  result.gaps.push(...read.flatMap(({ gaps }) => gaps), ...templates.gaps);
  return result;
}

/** The templates that none other holds; of those that hold each other in a circle, the first. */
function rootsOf(paths: string[], templates: Templates): Deployed[] {
  const all = new Map(paths.map(path => [path, deployed(path, templates)]));
  const nested = new Set<string>();
  for (const one of all.values()) collect(one, nested);
  const roots = paths.filter(path => !nested.has(path));
  const reached = new Set(roots);
  for (const path of roots) collect(all.get(path)!, reached);
  for (const path of paths) {
    if (reached.has(path)) continue;
    roots.push(path);
    reached.add(path);
    collect(all.get(path)!, reached);
  }
  return roots.map(path => all.get(path)!);
}

function deployed(path: string, templates: Templates): Deployed {
  const deployment = {
    prefix: `${path}#`,
    unit: path,
    within: [],
    files: [path],
  };
  return deploy(new Stack(templates.rootOf(path)!, deployment, templates));
}

function collect({ children }: Deployed, into: Set<string>): void {
  for (const child of children.values()) {
    const { files } = child.stack.deployment;
    into.add(files[files.length - 1]!);
    collect(child, into);
  }
}

function ofServerless({ path }: ProjectFile): Gap {
  return {
    why: 'expression',
    what: 'templates of the Serverless Framework are not read',
    at: { file: path, start: 0, end: 0, line: 1, endLine: 1 },
  };
}

/** A file that was asked for and not read; one that nobody asked for has no reason. */
function ofUnread({ path, unread }: ProjectFile): Gap[] {
  if (unread === undefined) return [];
  const at = { file: path, start: 0, end: 0, line: 1, endLine: 1 };
  return [{ why: 'unread', what: unread.replace(/\.$/, ''), at }];
}
