import type { DataCheck } from '../DataCheck';
import { engineSpansLayers } from './engine-spans-layers';
import { layerMissing } from './layer-missing';
import { layersCallDirectly } from './layers-call-directly';
import { layersDeployedTogether } from './layers-deployed-together';
import { roleSpansLayers } from './role-spans-layers';
import { throughputShared } from './throughput-shared';

export const layerIndependenceChecks: DataCheck[] = [
  layerMissing,
  roleSpansLayers,
  engineSpansLayers,
  layersCallDirectly,
  layersDeployedTogether,
  throughputShared,
];
