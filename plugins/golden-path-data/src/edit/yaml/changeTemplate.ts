import type { TextEdit } from 'backstage-plugin-golden-path-common';
import type { Resource } from '../../graph';
import type { Change } from '../Change';
import { addAfter, appendItem, removeAt, replaceAt } from './edits';
import { setPath } from './setPath';
import { templateTree } from './templateTree';

/** The edits of one change in a template of CloudFormation, written in YAML or JSON. */
export function changeTemplate(
  text: string,
  resource: Resource,
  change: Change,
): TextEdit[] | undefined {
  const tree = templateTree(text, resource);
  if (!tree) return undefined;
  switch (change.kind) {
    case 'set':
      return setPath(
        tree,
        change.beside ? change.path : `Properties.${change.path}`,
        change.to,
      );
    case 'replace':
      return replaceAt(tree, change.value.at, change.by);
    case 'remove':
      return removeAt(tree, change.value.at);
    case 'append':
      return appendItem(tree, change.value.at, change.item);
    case 'add-resource':
      return addAfter(tree, change.id, change.resource);
    default:
      return undefined;
  }
}
