import type { Adapter } from './Adapter';
import { arg, blocks, made, plain } from './words';

export const cloudtrailAdapters: Adapter[] = [
  {
    from: 'aws_cloudtrail',
    to: 'AWS::CloudTrail::Trail',
    properties: args => ({
      ...plain(args, {
        name: 'TrailName',
        s3_bucket_name: 'S3BucketName',
        s3_key_prefix: 'S3KeyPrefix',
        kms_key_id: 'KMSKeyId',
        is_multi_region_trail: 'IsMultiRegionTrail',
        is_organization_trail: 'IsOrganizationTrail',
        enable_log_file_validation: 'EnableLogFileValidation',
        enable_logging: 'IsLogging',
        include_global_service_events: 'IncludeGlobalServiceEvents',
        cloud_watch_logs_group_arn: 'CloudWatchLogsLogGroupArn',
        cloud_watch_logs_role_arn: 'CloudWatchLogsRoleArn',
        sns_topic_name: 'SnsTopicName',
        tags: 'Tags',
      }),
      EventSelectors: blocks(args, 'event_selector', one =>
        made(one, selector => ({
          ReadWriteType: arg(selector, 'read_write_type'),
          IncludeManagementEvents: arg(selector, 'include_management_events'),
          DataResources: blocks(selector, 'data_resource', each =>
            made(each, resource => ({
              Type: arg(resource, 'type'),
              Values: arg(resource, 'values'),
            })),
          ),
        })),
      ),
      AdvancedEventSelectors: blocks(args, 'advanced_event_selector', one =>
        made(one, selector => ({
          Name: arg(selector, 'name'),
          FieldSelectors: blocks(selector, 'field_selector', each =>
            made(each, field => ({
              Field: arg(field, 'field'),
              Equals: arg(field, 'equals'),
              NotEquals: arg(field, 'not_equals'),
              StartsWith: arg(field, 'starts_with'),
              EndsWith: arg(field, 'ends_with'),
            })),
          ),
        })),
      ),
    }),
  },
];
