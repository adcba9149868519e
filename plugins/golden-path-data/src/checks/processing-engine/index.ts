import type { DataCheck } from '../DataCheck';
import { processingEngineUndecided } from './processing-engine-undecided';
import { processingEngineUnreasoned } from './processing-engine-unreasoned';
import { processingEngineContradicted } from './processing-engine-contradicted';
import { clusterAlwaysOn } from './cluster-always-on';
import { glueWorkersFixed } from './glue-workers-fixed';
import { nightlyNotFlex } from './nightly-not-flex';
import { engineTooLarge } from './engine-too-large';
import { lambdaStrained } from './lambda-strained';

export const processingEngineChecks: DataCheck[] = [
  processingEngineUndecided,
  processingEngineUnreasoned,
  processingEngineContradicted,
  clusterAlwaysOn,
  glueWorkersFixed,
  nightlyNotFlex,
  engineTooLarge,
  lambdaStrained,
];
