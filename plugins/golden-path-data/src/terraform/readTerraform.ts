import type { Gap, Resource, Value } from '../graph';
import type { ProjectFiles, ReadResult } from '../reading';
import { adapters } from './adapters';
import { completed, type Completion } from './completed';
import { loadParser } from './hcl/parser';
import { Budget } from './modules/Budget';
import type { Folder } from './modules/Folder';
import { Module } from './modules/Module';
import { readModule, type Instance } from './modules/readModule';
import { sourceFolder } from './modules/sourceFolder';
import { gapAt, readFolders } from './readFolders';

/** Loads the parser; once before anything is read. */
export function prepareTerraform(): Promise<void> {
  return loadParser();
}

/** Reads every root module of Terraform in a project, with the modules it calls. */
export function readTerraform(files: ProjectFiles): ReadResult {
  const gaps: Gap[] = [];
  const resources: Resource[] = [];
  const folders = readFolders(files, gaps);
  const budget = new Budget();
  for (const folder of rootsOf(folders)) {
    const module = new Module(folder, {
      root: {
        path: folder.path,
        budget,
        wholes: new Map(),
        folderOf: (source, from) => {
          const path = sourceFolder(source, from.path);
          return path === undefined ? undefined : folders.get(path);
        },
        textOf: path => files.textOf(path),
      },
      within: [],
      prefix: `${folder.path}#`,
      chain: [],
    });
    const read = readModule(module);
    gaps.push(...read.gaps);
    resources.push(...resourcesOf(read.instances, folder.path));
  }
  if (budget.isExceeded)
    gaps.push(
      gapAt('', 'out-of-budget', 'there are more resources than are read'),
    );
  return { resources, gaps };
}

/** What nobody calls; folders that only call each other in a circle count as roots all the same, so that none stays unread. */
function rootsOf(folders: Map<string, Folder>): Folder[] {
  const called = new Set<Folder>();
  const calls = (folder: Folder) =>
    folder.blocks.flatMap(block => {
      const path =
        block.type === 'module' ? sourceFolder(block, folder.path) : undefined;
      return (path !== undefined && folders.get(path)) || [];
    });
  for (const folder of folders.values())
    for (const other of calls(folder)) called.add(other);
  const reached = new Set(
    [...folders.values()].filter(folder => !called.has(folder)),
  );
  for (const folder of reached)
    for (const other of calls(folder)) reached.add(other);
  return [...folders.values()].filter(
    folder => !called.has(folder) || !reached.has(folder),
  );
}

function resourcesOf(instances: Instance[], unit: string): Resource[] {
  const resources: Resource[] = [];
  const completions: Completion[] = [];
  const byId = new Map(instances.map(instance => [instance.id, instance]));
  for (const instance of instances) {
    const adapter = adapters.get(instance.type);
    const entries = adapter?.properties(instance.args);
    if (adapter?.completes !== undefined && entries)
      completions.push({ instance, adapter, entries });
    else resources.push(resourceOf(instance, unit, adapter?.to, entries));
  }
  const lost: Resource[] = [];
  completed(resources, completions, byId, ({ instance, adapter }) => {
    if (adapter.kept) lost.push(resourceOf(instance, unit));
  });
  return [...resources, ...lost];
}

function resourceOf(
  instance: Instance,
  unit: string,
  to: string = instance.type,
  entries?: Record<string, Value | undefined>,
): Resource {
  const { id, address, type, args, attributes, at, span, within } = instance;
  const { conditional, many } = instance;
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
    attributes,
    at,
    span,
    unit,
    within,
    ...(conditional && { conditional }),
    ...(many && { many }),
  };
}
