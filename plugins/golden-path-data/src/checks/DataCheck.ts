import type { Check } from 'backstage-plugin-golden-path-common';
import type { DataModel } from '../model';

/** A check of the data scorecard. */
export type DataCheck = Check<DataModel>;
