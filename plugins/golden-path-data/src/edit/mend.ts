import type { Fix, TextEdit } from 'backstage-plugin-golden-path-common';
import type { Resource } from '../graph';
import type { DataModel } from '../model';
import type { Change, Mending } from './Change';
import { grouped } from './grouped';
import { changeTerraform } from './hcl/changeTerraform';
import { together } from './together';
import { changeTemplate } from './yaml/changeTemplate';

/**
 * The edits that make a change in the language a resource is written in; nothing where one of them is not possible, such as for a
 * property that comes from a function, or a resource that a module or a snapshot brings.
 */
export function mend(
  model: DataModel,
  resource: Resource,
  { safety, reason, ...changes }: Mending,
): Fix | undefined {
  const text = model.files.textOf(resource.span.file);
  if (text === undefined || resource.snapshot) return undefined;
  const edits =
    resource.language === 'terraform'
      ? editsOf(changes.terraform, change =>
          changeTerraform(text, resource, change),
        )
      : editsOf(templateChanges(resource, changes), change =>
          changeTemplate(text, resource, change),
        );
  const all = edits && together(edits);
  return all?.length ? { safety, reason, edits: all } : undefined;
}

function templateChanges(
  { type, sourceType }: Resource,
  { cloudformation, sam }: Pick<Mending, 'cloudformation' | 'sam'>,
): Change[] | undefined {
  return type === sourceType ? cloudformation : sam;
}

function editsOf(
  changes: Change[] | undefined,
  edit: (change: Change) => TextEdit[] | undefined,
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const change of grouped(changes ?? [])) {
    const made = edit(change);
    if (!made) return undefined;
    edits.push(...made);
  }
  return edits;
}
