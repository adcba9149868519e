import type { Gap } from '../graph';
import type { ProjectFile, ProjectFiles } from '../reading';
import type { HclFile } from './hcl/readBody';
import { readHcl } from './hcl/readBody';
import { readJsonSyntax } from './json/readJsonSyntax';
import { overridden, type Folder } from './modules/Folder';

/** Longer files are not read. */
const LONGEST = 1_000_000;

const CONFIGURATION = /\.(tf|tofu)(\.json)?$/;
const OVERRIDE = /(^|\/|_)override\.(tf|tofu)(\.json)?$/;
const VALUES = /(^|\/)(terraform|[^/]*\.auto)\.tfvars(\.json)?$/;
const TERRAGRUNT = /(^|\/)terragrunt\.hcl$/;

/** Every folder that has files of Terraform, by its path. */
export function readFolders(
  files: ProjectFiles,
  gaps: Gap[],
): Map<string, Folder> {
  const folders = new Map<string, Folder>();
  const plain = files.matching(
    path => CONFIGURATION.test(path) && !OVERRIDE.test(path),
  );
  for (const file of plain) {
    const folder = folderOf(file.path);
    const known = folders.get(folder) ?? {
      path: folder,
      blocks: [],
      values: [],
    };
    folders.set(folder, known);
    known.blocks.push(...(readFile(file, gaps)?.body.blocks ?? []));
  }
  for (const file of files.matching(path => OVERRIDE.test(path))) {
    const folder = folders.get(folderOf(file.path));
    const read = folder && readFile(file, gaps);
    if (read) folder.blocks = overridden(folder.blocks, read.body.blocks);
  }
  for (const file of files.matching(path => VALUES.test(path)).sort(inOrder)) {
    const folder = folders.get(folderOf(file.path));
    const read = folder && readFile(file, gaps);
    // What is loaded later holds.
    if (read) folder.values.unshift(...read.body.attributes);
  }
  for (const { path } of files.matching(one => TERRAGRUNT.test(one)))
    gaps.push(gapAt(path, 'expression', 'Terragrunt is not read'));
  return folders;
}

/** `terraform.tfvars` is loaded first. */
function inOrder({ path: a }: ProjectFile, { path: b }: ProjectFile): number {
  const isFirst = (path: string) => !/\.auto\.tfvars/.test(path);
  if (isFirst(a) !== isFirst(b)) return isFirst(a) ? -1 : 1;
  return a < b ? -1 : 1;
}

function readFile(
  { path, text, unread }: ProjectFile,
  gaps: Gap[],
): HclFile | undefined {
  if (text === undefined) {
    gaps.push(gapAt(path, 'unread', unread ?? 'the file is not read'));
    return undefined;
  }
  if (text.length > LONGEST) {
    gaps.push(gapAt(path, 'out-of-budget', 'the file is too long to be read'));
    return undefined;
  }
  const read = path.endsWith('.json')
    ? readJsonSyntax(path, text)
    : readHcl(path, text);
  for (const at of read.broken) {
    const what = isOld(text.slice(at.start, at.end))
      ? 'this is no syntax of Terraform 0.12 or later'
      : 'this cannot be parsed';
    gaps.push({ why: 'parse-error', what, at });
  }
  return read;
}

/** Whether names of arguments are quoted, as only HCL 1 takes them. */
function isOld(text: string): boolean {
  return /^\s*"[^"\n]{1,100}"\s*=/m.test(text);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** What is said of a whole file. */
export function gapAt(file: string, why: Gap['why'], what: string): Gap {
  const at = { file, start: 0, end: 0, line: 1, endLine: 1 };
  return { why, what: what.replace(/\.$/, ''), at };
}
