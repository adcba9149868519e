import { stringify } from 'yaml';

/** Where the pipeline reads and writes. */
export interface Feed {
  region: string;
  role: string;
  table: string;
  host: string;
  index: string;
  networkPolicy: string;
  /** The bucket of what could not be written. */
  failures: string;
}

/**
 * The pipeline of OpenSearch Ingestion from the stream of a table to an index. It cannot run on a laptop: the tests hold this text to
 * the settings that AWS documents, and no more.
 */
export function pipelineBody({ region, role, table, host, index, networkPolicy, failures }: Feed): string {
  const aws = { region, sts_role_arn: role };
  return stringify({
    version: '2',
    records: {
      source: {
        dynamodb: {
          acknowledgments: true,
          tables: [{ table_arn: table, stream: { start_position: 'LATEST' } }],
          aws,
        },
      },
      // Nobody looks for persons.
      processor: [{ delete_entries: { with_keys: ['customer_id', 'gone_at'] } }],
      sink: [
        {
          opensearch: {
            hosts: [host],
            index,
            document_id: '${getMetadata("primary_key")}',
            action: '${getMetadata("opensearch_action")}',
            // What comes late never writes over what is newer.
            document_version: '${getMetadata("document_version")}',
            document_version_type: 'external',
            aws: { ...aws, serverless: true, serverless_options: { network_policy_name: networkPolicy } },
            dlq: { s3: { bucket: failures, key_path_prefix: 'search-failed/', ...aws } },
          },
        },
      ],
    },
  });
}
