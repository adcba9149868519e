import type { Gap } from '../graph';
import type { ProjectFile, ProjectFiles, ReadResult } from '../reading';
import { readStacks } from './readStacks';

const TEMPLATE_NAME = /\.(ya?ml|json|template)$/i;
const SERVERLESS = /(^|\/)serverless\.ya?ml$/i;
/** Taken by the reader of snapshots, or of no use. */
const NO_TEMPLATE = /(^|\/)(__snapshot__\/[^/]+|package-lock\.json)$/;

/** Reads every CloudFormation and SAM template of a project. */
export function readCloudFormation(files: ProjectFiles): ReadResult {
  const paths: string[] = [];
  const gaps: Gap[] = [];
  for (const file of files.matching(path => TEMPLATE_NAME.test(path))) {
    if (NO_TEMPLATE.test(file.path)) continue;
    if (SERVERLESS.test(file.path)) gaps.push(ofServerless(file));
    else if (file.text === undefined) gaps.push(...ofUnread(file));
    else paths.push(file.path);
  }
  const read = readStacks(files, paths);
  return { resources: read.resources, gaps: [...gaps, ...read.gaps] };
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
