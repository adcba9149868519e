import { documentsOf } from '../documents';
import type { DataModel } from './DataModel';
import { isDataProject } from './isDataProject';

/** What holds data or finds things in it; what only moves messages or runs code is no matter of data by itself. */
const HOLDS_DATA =
  /^AWS::(S3|DynamoDB|RDS|DocDB|Neptune|EFS|FSx|OpenSearchService|OpenSearchServerless|Elasticsearch)::/;

/**
 * Why a project is none of this scorecard's business: all of its infrastructure was read, and neither that nor a document of it speaks of
 * data that it keeps. A function and a queue alone say nothing of tiers, formats and lakes.
 */
export function outside(model: DataModel): string | undefined {
  const { graph } = model;
  if (!graph.resources.length || graph.gaps.length) return undefined;
  const { inventories, contracts, entities, unread } = documentsOf(model);
  const speaksOfData =
    isDataProject(model) ||
    graph.resources.some(({ type }) => HOLDS_DATA.test(type)) ||
    inventories.length + contracts.length + unread.length > 0 ||
    entities.some(({ type }) => type === 'dataset');
  return speaksOfData ? undefined : 'Nothing here keeps or analyses data.';
}
