import { stringify } from 'yaml';
import { FAILED } from './feed.ts';

/** Where the pipeline writes. */
export interface Feed {
  region: string;
  role: string;
  host: string;
  index: string;
  networkPolicy: string;
  /** The bucket of what could not be written. */
  failures: string;
}

/** What an agent sends that nobody searches by: persons. */
const LEFT_OUT = ['user_id'];

/**
 * The pipeline of OpenSearch Ingestion from agents to an index a day. It cannot run on a laptop: the tests hold this text to the settings
 * that AWS documents, and to the columns of the lines.
 */
export function pipelineBody({ region, role, host, index, networkPolicy, failures }: Feed): string {
  const aws = { region, sts_role_arn: role };
  return stringify({
    version: '2',
    lines: {
      source: { http: { path: '/lines' } },
      processor: [
        { delete_entries: { with_keys: LEFT_OUT } },
        { date: { match: [{ key: 'occurred_at', patterns: ['yyyy-MM-dd HH:mm:ss'] }], destination: '@timestamp' } },
      ],
      sink: [
        {
          opensearch: {
            hosts: [host],
            index: `${index}-%{yyyy.MM.dd}`,
            index_type: 'custom',
            aws: { ...aws, serverless: true, serverless_options: { network_policy_name: networkPolicy } },
            dlq: { s3: { bucket: failures, key_path_prefix: FAILED, ...aws } },
          },
        },
      ],
    },
  });
}
