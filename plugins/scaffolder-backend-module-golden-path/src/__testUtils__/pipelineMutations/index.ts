import { dataDiscovery } from './dataDiscovery';
import { dataFormat } from './dataFormat';
import { dataMesh } from './dataMesh';
import { dataTiers } from './dataTiers';
import { encryptedEngines } from './encryptedEngines';
import { encryptedStores } from './encryptedStores';
import { fileSize } from './fileSize';
import { lakeAccess } from './lakeAccess';
import { layerIndependence } from './layerIndependence';
import { logs } from './logs';
import { mlDecision } from './mlDecision';
import { modernDatabase } from './modernDatabase';
import type { Mutation } from './Mutation';
import { openDoors } from './openDoors';
import { policies } from './policies';
import { processingEngine } from './processingEngine';
import { queryEngine } from './queryEngine';
import { rightTool } from './rightTool';
import { runsByItself } from './runsByItself';
import { storageClass } from './storageClass';
import { streamingService } from './streamingService';
import { valueAndOwner } from './valueAndOwner';
import { watched } from './watched';

/** At least one for every check of the data scorecard. */
export const mutations: Mutation[] = [
  ...dataDiscovery,
  ...valueAndOwner,
  ...modernDatabase,
  ...dataTiers,
  ...storageClass,
  ...openDoors,
  ...policies,
  ...encryptedStores,
  ...encryptedEngines,
  ...lakeAccess,
  ...dataFormat,
  ...fileSize,
  ...logs,
  ...runsByItself,
  ...watched,
  ...processingEngine,
  ...streamingService,
  ...queryEngine,
  ...dataMesh,
  ...mlDecision,
  ...rightTool,
  ...layerIndependence,
];
