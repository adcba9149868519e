import type { JsonObject } from '@backstage/types';
import {
  evidenceOf,
  type EntityFacts,
} from 'backstage-plugin-golden-path-common';
import { readModel, type DataModel } from '../model';

/** The model of a small project; `prepareTerraform` must have run. */
export function modelOf(
  files: Record<string, string>,
  { policy = {}, entity }: { policy?: JsonObject; entity?: EntityFacts } = {},
): DataModel {
  return readModel({ ...evidenceOf(files), ...(entity && { entity }) }, policy);
}
