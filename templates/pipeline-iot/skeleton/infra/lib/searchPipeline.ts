import { stringify } from 'yaml';
import { FAILED } from './feed.ts';

/** Where the pipeline reads and writes. */
export interface Feed {
  region: string;
  role: string;
  stream: string;
  host: string;
  index: string;
  networkPolicy: string;
  /** The bucket of what could not be written. */
  failures: string;
}

/**
 * The pipeline of OpenSearch Ingestion from the stream to an index a day. It cannot run on a laptop: the tests hold this text to the settings
 * that AWS documents, and to the columns of the readings.
 */
export function pipelineBody({ region, role, stream, host, index, networkPolicy, failures }: Feed): string {
  const aws = { region, sts_role_arn: role };
  return stringify({
    version: '2',
    readings: {
      source: { kinesis: { streams: [{ stream_name: stream, initial_position: 'LATEST' }], codec: { json: {} }, aws } },
      processor: [
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
