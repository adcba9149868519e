import { once } from 'backstage-plugin-golden-path-common';
import type { DataModel } from '../model';
import { grantsOfRoles, type Granted } from './grantsOfRoles';
import { targetsIn } from './targetsIn';

/** What every role of a project may do, by its id. */
export function grantsIn(model: DataModel): Map<string, Granted> {
  return once(model, made);
}

function made(model: DataModel): Map<string, Granted> {
  return grantsOfRoles(model.graph, targetsIn(model));
}
