import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';
import { dataDiscovery } from './data-discovery';
import { valueAndOwner } from './value-and-owner';
import { modernDatabase } from './modern-database';
import { dataTiers } from './data-tiers';
import { storageClass } from './storage-class';
import { leastPrivilege } from './least-privilege';
import { encryption } from './encryption';
import { lakeAccess } from './lake-access';
import { dataFormat } from './data-format';
import { fileSize } from './file-size';
import { automation } from './automation';
import { processingEngine } from './processing-engine';
import { streamingService } from './streaming-service';
import { queryEngine } from './query-engine';
import { dataMesh } from './data-mesh';
import { mlDecision } from './ml-decision';
import { rightTool } from './right-tool';
import { layerIndependence } from './layer-independence';

/** The texts in French, by id of the practice. */
export const fr: Record<string, PracticeTranslation> = {
  'data-discovery': dataDiscovery,
  'value-and-owner': valueAndOwner,
  'modern-database': modernDatabase,
  'data-tiers': dataTiers,
  'storage-class': storageClass,
  'least-privilege': leastPrivilege,
  encryption: encryption,
  'lake-access': lakeAccess,
  'data-format': dataFormat,
  'file-size': fileSize,
  automation: automation,
  'processing-engine': processingEngine,
  'streaming-service': streamingService,
  'query-engine': queryEngine,
  'data-mesh': dataMesh,
  'ml-decision': mlDecision,
  'right-tool': rightTool,
  'layer-independence': layerIndependence,
};
