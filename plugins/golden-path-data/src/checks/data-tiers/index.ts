import type { DataCheck } from '../DataCheck';
import { dataUnversioned } from './data-unversioned';

export const dataTiersChecks: DataCheck[] = [dataUnversioned];
