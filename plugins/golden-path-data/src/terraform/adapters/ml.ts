import type { Adapter } from './Adapter';
import { block, made, nested, plain } from './words';

/** Managed machine learning beside SageMaker. Terraform has no types for Personalize and Fraud Detector. */
export const mlAdapters: Adapter[] = [
  {
    from: 'aws_comprehend_document_classifier',
    to: 'AWS::Comprehend::DocumentClassifier',
    properties: args => ({
      ...plain(args, {
        data_access_role_arn: 'DataAccessRoleArn',
        model_kms_key_id: 'ModelKmsKeyId',
        name: 'DocumentClassifierName',
        tags: 'Tags',
        volume_kms_key_id: 'VolumeKmsKeyId',
      }),
      InputDataConfig: nested(args, 'input_data_config', { s3_uri: 'S3Uri' }),
      OutputDataConfig: nested(args, 'output_data_config', {
        kms_key_id: 'KmsKeyId',
        s3_uri: 'S3Uri',
      }),
    }),
  },
  {
    from: 'aws_bedrockagent_agent',
    to: 'AWS::Bedrock::Agent',
    properties: args =>
      plain(args, {
        agent_name: 'AgentName',
        agent_resource_role_arn: 'AgentResourceRoleArn',
        customer_encryption_key_arn: 'CustomerEncryptionKeyArn',
        foundation_model: 'FoundationModel',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_bedrockagent_knowledge_base',
    to: 'AWS::Bedrock::KnowledgeBase',
    properties: args =>
      plain(args, { name: 'Name', role_arn: 'RoleArn', tags: 'Tags' }),
  },
  {
    from: 'aws_bedrockagent_data_source',
    to: 'AWS::Bedrock::DataSource',
    properties: args => ({
      ...plain(args, { knowledge_base_id: 'KnowledgeBaseId', name: 'Name' }),
      DataSourceConfiguration: made(
        block(args, 'data_source_configuration'),
        source => ({
          S3Configuration: nested(source, 's3_configuration', {
            bucket_arn: 'BucketArn',
          }),
        }),
      ),
      ServerSideEncryptionConfiguration: nested(
        args,
        'server_side_encryption_configuration',
        { kms_key_arn: 'KmsKeyArn' },
      ),
    }),
  },
];
