import { once } from 'backstage-plugin-golden-path-common';
import type { DataModel } from './DataModel';

/** Types that a project declares only where it builds a store or pipeline of data. */
const OF_DATA =
  /^AWS::(Glue|LakeFormation|Athena|Kinesis|KinesisFirehose|KinesisAnalytics|KinesisAnalyticsV2|MSK|KafkaConnect|EMR|EMRServerless|EMRContainers|Redshift|RedshiftServerless|DMS|AppFlow|DataZone|OSIS|QuickSight|S3Tables|MWAA|DataBrew|SageMaker|Personalize|Timestream)::/;

/** Whether practices of judgement are asked of a project: it builds a store or pipeline of data. */
export function isDataProject(model: DataModel): boolean {
  return once(model, hasData);
}

function hasData({ graph }: DataModel): boolean {
  return graph.resources.some(({ type }) => OF_DATA.test(type));
}
