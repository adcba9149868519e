import { Suppressions } from '../suppressions';
import type { DataCheck } from './DataCheck';
import { dataDiscoveryChecks } from './data-discovery';
import { valueAndOwnerChecks } from './value-and-owner';
import { modernDatabaseChecks } from './modern-database';
import { dataTiersChecks } from './data-tiers';
import { storageClassChecks } from './storage-class';
import { leastPrivilegeChecks } from './least-privilege';
import { encryptionChecks } from './encryption';
import { lakeAccessChecks } from './lake-access';
import { dataFormatChecks } from './data-format';
import { fileSizeChecks } from './file-size';
import { automationChecks } from './automation';
import { suppressionFlawed } from './automation/suppression-flawed';
import { processingEngineChecks } from './processing-engine';
import { streamingServiceChecks } from './streaming-service';
import { queryEngineChecks } from './query-engine';
import { dataMeshChecks } from './data-mesh';
import { mlDecisionChecks } from './ml-decision';
import { rightToolChecks } from './right-tool';
import { layerIndependenceChecks } from './layer-independence';

export type { DataCheck };

const ordinary: DataCheck[] = [
  ...dataDiscoveryChecks,
  ...valueAndOwnerChecks,
  ...modernDatabaseChecks,
  ...dataTiersChecks,
  ...storageClassChecks,
  ...leastPrivilegeChecks,
  ...encryptionChecks,
  ...lakeAccessChecks,
  ...dataFormatChecks,
  ...fileSizeChecks,
  ...automationChecks,
  ...processingEngineChecks,
  ...streamingServiceChecks,
  ...queryEngineChecks,
  ...dataMeshChecks,
  ...mlDecisionChecks,
  ...rightToolChecks,
  ...layerIndependenceChecks,
];

/** The suppressions that may name these checks. */
export const suppressions = new Suppressions([
  ...ordinary,
  { id: 'suppression-flawed', equivalents: [] },
]);

/** All checks of the data scorecard, by practice. */
export const checks: DataCheck[] = [
  ...ordinary,
  suppressionFlawed(suppressions),
];
