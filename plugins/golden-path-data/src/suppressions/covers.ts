import {
  once,
  type FindingDraft,
  type PragmaPlace,
} from 'backstage-plugin-golden-path-common';
import type { Resource } from '../graph';
import type { DataModel } from '../model';
import type { Block } from '../terraform/hcl/Syntax';
import { sourceFolder } from '../terraform/modules/sourceFolder';
import { layoutOf } from './Layout';
import { spanAt } from './spans';

/** Where in a file a suppression stands that covers a finding. */
interface Cover {
  file: string;
  places: PragmaPlace[];
}

/**
 * What may cover a finding: the place it is at with all that this stands in, the resource it is about, and the calls of the modules
 * around that. A finding that is about several instances of one resource has such covers for each, and each has to be covered.
 */
export function coversOf(model: DataModel, finding: FindingDraft): Cover[][] {
  const here = around(model, finding.file, finding.line);
  const subjects = subjectsOf(model, finding);
  if (!subjects.length) return [here];
  return subjects.map(subject => [
    ...here,
    { file: subject.at.file, places: ['file', `block ${subject.at.line}`] },
    ...callsAround(model, subject).map(
      ({ span }): Cover => ({
        file: span.file,
        places: [`line ${span.line}`, `block ${span.line}`],
      }),
    ),
  ]);
}

function around(model: DataModel, file: string, line: number): Cover[] {
  const layout = layoutOf(model, file);
  const places: PragmaPlace[] = ['file', `line ${line}`];
  for (const start of layout?.around(line) ?? []) places.push(`line ${start}`);
  const span = layout && spanAt(layout.spans, line);
  if (span) places.push(`block ${span.line}`);
  return [{ file, places }];
}

/** The resource that a finding is about, and what else was made of the same lines and has the same finding. */
function subjectsOf(model: DataModel, { about }: FindingDraft): Resource[] {
  const resources = (about ?? []).flatMap(id => model.graph.get(id) ?? []);
  const [first] = resources;
  return resources.filter(
    ({ at }) => at.file === first.at.file && at.start === first.at.start,
  );
}

/** The calls of the modules around a resource, outermost first. */
function callsAround(
  model: DataModel,
  { language, unit, within }: Resource,
): Block[] {
  if (language !== 'terraform') return [];
  const calls: Block[] = [];
  let folder: string | undefined = unit;
  for (const name of within) {
    if (folder === undefined) break;
    const call: Block | undefined = callsIn(model, folder).get(name);
    if (!call) break;
    calls.push(call);
    folder = sourceFolder(call, folder);
  }
  return calls;
}

/** The modules that the files of a folder call, by name. */
function callsIn(model: DataModel, folder: string): Map<string, Block> {
  const folders = once(model, known);
  const found = folders.get(folder);
  if (found) return found;
  const calls = new Map<string, Block>();
  folders.set(folder, calls);
  const prefix = folder && `${folder}/`;
  for (const { path } of model.files.matching(
    file =>
      file.startsWith(prefix) &&
      /^[^/]+\.(tf|tofu)$/.test(file.slice(prefix.length)),
  ))
    for (const block of layoutOf(model, path)?.blocks ?? [])
      if (block.type === 'module') calls.set(block.labels[0], block);
  return calls;
}

function known(_model: DataModel): Map<string, Map<string, Block>> {
  return new Map();
}
