import { once } from 'backstage-plugin-golden-path-common';
import type { DataModel } from '../model';
import { Names } from './Names';
import { Targets } from './targetsOf';

/** Finds the resources of a project that values and texts name. */
export function targetsIn(model: DataModel): Targets {
  return once(model, made);
}

function made({ graph }: DataModel): Targets {
  return new Targets(graph, new Names(graph));
}
