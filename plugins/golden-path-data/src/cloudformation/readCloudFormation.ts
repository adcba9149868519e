import type { Gap } from '../graph';
import type { ProjectFile, ProjectFiles, ReadResult } from '../reading';
import {
  entriesOf,
  nodeAt,
  parseTemplate,
  textOf,
  type Node,
} from './template';
import { readTemplate } from './readTemplate';

/** More values than these are not made of the templates of one project. */
const MOST_VALUES = 1_000_000;
const TEMPLATE_NAME = /\.(ya?ml|json|template)$/i;
const SERVERLESS = /(^|\/)serverless\.ya?ml$/i;
const SNAPSHOT = /(^|\/)__snapshot__\//;

/** Reads every CloudFormation and SAM template of a project. */
export function readCloudFormation(files: ProjectFiles): ReadResult {
  const budget = { values: MOST_VALUES };
  const result: ReadResult = { resources: [], gaps: [] };
  for (const file of files.matching(path => TEMPLATE_NAME.test(path))) {
    if (SNAPSHOT.test(file.path)) continue;
    if (SERVERLESS.test(file.path)) result.gaps.push(ofServerless(file));
    else if (file.text === undefined) result.gaps.push(...ofUnread(file));
    else if (/\bResources\b/.test(file.text)) {
      const { root, problems } = parseTemplate(file.path, file.text);
      if (!root || !isTemplate(root)) {
        // A broken file that looks like a template may hold resources.
        if (/\bAWS::\w+::\w+/.test(file.text)) result.gaps.push(...problems);
        continue;
      }
      const read = readTemplate(file.path, root, budget);
      result.resources.push(...read.resources);
      result.gaps.push(...read.gaps, ...problems);
    }
  }
  return result;
}

function isTemplate(root: Node): boolean {
  return entriesOf(nodeAt(root, 'Resources')).some(
    ([id, { value }]) =>
      id.startsWith('Fn::ForEach::') ||
      (textOf(value, 'Type') ?? '').includes('::'),
  );
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
