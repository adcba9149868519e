import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Resource } from '../graph';
import type { DataModel } from '../model';
import type { Mending } from './Change';

/** The edits that make a change in the language a resource is written in; nothing where one of them is not possible. */
export function mend(
  _model: DataModel,
  _resource: Resource,
  _mending: Mending,
): Fix | undefined {
  return undefined;
}
