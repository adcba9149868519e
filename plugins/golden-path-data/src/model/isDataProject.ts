import { once } from 'backstage-plugin-golden-path-common';
import { saysLayer } from '../layers';
import { LAKE_STORES, tierOf } from '../tiers';
import type { DataModel } from './DataModel';

/** Types that a project declares only where it builds a store or pipeline of data. */
const OF_DATA =
  /^AWS::(Glue|LakeFormation|Athena|Kinesis|KinesisFirehose|KinesisAnalytics|KinesisAnalyticsV2|MSK|KafkaConnect|EMR|EMRServerless|EMRContainers|Redshift|RedshiftServerless|DMS|AppFlow|DataZone|OSIS|QuickSight|S3Tables|MWAA|DataBrew|SageMaker|Personalize|Timestream)::/;

/**
 * Whether practices of judgement are asked of a project: it builds a store or pipeline of data, keeps a tier, or says that it is one, by
 * a layer's tag or the model of data architecture that it follows.
 */
export function isDataProject(model: DataModel): boolean {
  return once(model, hasData);
}

function hasData(model: DataModel): boolean {
  const { graph, entity } = model;
  return (
    graph.resources.some(
      resource => OF_DATA.test(resource.type) || saysLayer(resource),
    ) ||
    entity?.annotations['golden-path/data-model'] !== undefined ||
    graph.ofType(...LAKE_STORES).some(store => tierOf(model, store).tier)
  );
}
