import { unknown, type Gap, type Resource } from '../graph';
import type { ProjectFile, ProjectFiles, ReadResult } from '../reading';
import { adapters } from './adapters';
import { completed, type Completion } from './completed';
import { loadParser } from './hcl/parser';
import { readHcl } from './hcl/readBody';
import { Module, type Folder, type Instance } from './modules/Module';
import { sourceFolder } from './modules/sourceFolder';

/** Longer files are not read. */
const LONGEST = 1_000_000;

/** Loads the parser; once before anything is read. */
export function prepareTerraform(): Promise<void> {
  return loadParser();
}

/** Reads every root module of Terraform in a project, with the modules it calls. */
export function readTerraform(files: ProjectFiles): ReadResult {
  const folders = new Map<string, Folder>();
  const gaps: Gap[] = [];
  for (const file of files.matching(path => /\.(tf|tofu)$/.test(path)))
    addFile(file, folders, gaps);
  for (const file of files.matching(path =>
    /(^|\/)(terraform|[^/]*\.auto)\.tfvars$/.test(path),
  ))
    addFile(file, folders, gaps);
  for (const { path } of files.matching(one =>
    /\.tf\.json$|(^|\/)(terraform|[^/]*\.auto)\.tfvars\.json$/.test(one),
  ))
    gaps.push(gapAt(path, 'expression', 'Terraform in JSON is not read'));
  for (const { path } of files.matching(one =>
    /(^|\/)terragrunt\.hcl$/.test(one),
  ))
    gaps.push(gapAt(path, 'expression', 'Terragrunt is not read'));
  const called = new Set<string>();
  for (const folder of folders.values())
    for (const block of folder.blocks) {
      const path = sourceFolder(block, folder.path);
      if (block.type === 'module' && path !== undefined) called.add(path);
    }
  const resources: Resource[] = [];
  for (const folder of rootsOf(folders, called)) {
    const module = new Module(folder, {
      within: [],
      prefix: `${folder.path}#`,
      chain: [],
      count: { modules: 0 },
      folderOf: (source, from) => {
        const path = sourceFolder(source, from.path);
        return path === undefined ? undefined : folders.get(path);
      },
    });
    gaps.push(...module.gaps);
    resources.push(...resourcesOf(module.instances, folder.path));
  }
  return { resources, gaps };
}

/** What nobody calls; folders that only call each other in a circle count as roots all the same, so that none stays unread. */
function rootsOf(folders: Map<string, Folder>, called: Set<string>): Folder[] {
  const roots = [...folders.values()].filter(({ path }) => !called.has(path));
  const reached = new Set(roots);
  for (const { path, blocks } of reached)
    for (const block of blocks) {
      const source = block.type === 'module' && sourceFolder(block, path);
      const folder =
        typeof source === 'string' ? folders.get(source) : undefined;
      if (folder) reached.add(folder);
    }
  return [...folders.values()].filter(
    folder => !called.has(folder.path) || !reached.has(folder),
  );
}

function addFile(
  { path, text, unread }: ProjectFile,
  folders: Map<string, Folder>,
  gaps: Gap[],
): void {
  if (text === undefined) {
    if (unread !== undefined) gaps.push(gapAt(path, 'unread', unread));
    return;
  }
  if (text.length > LONGEST) {
    gaps.push(gapAt(path, 'out-of-budget', 'the file is too long to be read'));
    return;
  }
  const { body, broken } = readHcl(path, text);
  for (const at of broken)
    gaps.push({ why: 'parse-error', what: 'this cannot be parsed', at });
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(0, slash));
  const known = folders.get(folder);
  if (path.endsWith('.tfvars'))
    known?.values.set(path.slice(slash + 1), body.attributes);
  else if (known) known.blocks.push(...body.blocks);
  else
    folders.set(folder, {
      path: folder,
      blocks: body.blocks,
      values: new Map(),
    });
}

function resourcesOf(instances: Instance[], unit: string): Resource[] {
  const resources: Resource[] = [];
  const completions: Completion[] = [];
  for (const instance of instances) {
    const adapter = adapters.get(instance.type);
    const entries = adapter?.properties(instance.args);
    if (adapter?.completes !== undefined && entries)
      completions.push({ instance, adapter, entries });
    else resources.push(resourceOf(instance, unit, adapter?.to, entries));
  }
  return completed(resources, completions);
}

function resourceOf(
  { id, address, type, args, block, within, many }: Instance,
  unit: string,
  to: string = type,
  entries?: ReturnType<
    NonNullable<ReturnType<typeof adapters.get>>['properties']
  >,
): Resource {
  const set = Object.entries(entries ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    id,
    name: address,
    type: to,
    sourceType: type,
    language: 'terraform',
    properties: entries ? { ...args, entries: new Map(set) } : args,
    attributes: { kind: 'map', entries: new Map(), at: block.at },
    at: block.at,
    span: block.span,
    unit,
    within,
    ...(many && {
      many:
        many.kind === 'unknown'
          ? many
          : unknown('expression', 'how many there are', block.at),
    }),
  };
}

function gapAt(file: string, why: Gap['why'], what: string): Gap {
  const at = { file, start: 0, end: 0, line: 1, endLine: 1 };
  return { why, what: what.replace(/\.$/, ''), at };
}
