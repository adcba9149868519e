import type { Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, block, blocks, listed, made, nested, plain } from './words';

/** Notebooks, models, endpoints, features and the jobs that watch them. */
export const sagemakerAdapters: Adapter[] = [
  {
    from: 'aws_sagemaker_notebook_instance',
    to: 'AWS::SageMaker::NotebookInstance',
    properties: args =>
      plain(args, {
        direct_internet_access: 'DirectInternetAccess',
        instance_type: 'InstanceType',
        kms_key_id: 'KmsKeyId',
        name: 'NotebookInstanceName',
        role_arn: 'RoleArn',
        root_access: 'RootAccess',
        security_groups: 'SecurityGroupIds',
        subnet_id: 'SubnetId',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_sagemaker_domain',
    to: 'AWS::SageMaker::Domain',
    properties: args => ({
      ...plain(args, {
        app_network_access_type: 'AppNetworkAccessType',
        auth_mode: 'AuthMode',
        domain_name: 'DomainName',
        kms_key_id: 'KmsKeyId',
        subnet_ids: 'SubnetIds',
        tags: 'Tags',
        vpc_id: 'VpcId',
      }),
      DefaultUserSettings: nested(args, 'default_user_settings', {
        execution_role: 'ExecutionRole',
        security_groups: 'SecurityGroups',
      }),
    }),
  },
  {
    from: 'aws_sagemaker_model',
    to: 'AWS::SageMaker::Model',
    properties: args => ({
      ...plain(args, {
        enable_network_isolation: 'EnableNetworkIsolation',
        execution_role_arn: 'ExecutionRoleArn',
        name: 'ModelName',
        tags: 'Tags',
      }),
      Containers: blocks(args, 'container', one => container(one)),
      PrimaryContainer: container(block(args, 'primary_container')),
      VpcConfig: nested(args, 'vpc_config', {
        security_group_ids: 'SecurityGroupIds',
        subnets: 'Subnets',
      }),
    }),
  },
  {
    from: 'aws_sagemaker_endpoint_configuration',
    to: 'AWS::SageMaker::EndpointConfig',
    properties: args => ({
      ...plain(args, {
        kms_key_arn: 'KmsKeyId',
        name: 'EndpointConfigName',
        tags: 'Tags',
      }),
      AsyncInferenceConfig: made(
        block(args, 'async_inference_config'),
        inference => ({
          OutputConfig: nested(inference, 'output_config', {
            kms_key_id: 'KmsKeyId',
            s3_output_path: 'S3OutputPath',
          }),
        }),
      ),
      DataCaptureConfig: nested(args, 'data_capture_config', {
        destination_s3_uri: 'DestinationS3Uri',
        enable_capture: 'EnableCapture',
        initial_sampling_percentage: 'InitialSamplingPercentage',
        kms_key_id: 'KmsKeyId',
      }),
      ProductionVariants: blocks(args, 'production_variants', one =>
        made(one, () => ({
          ...plain(one, {
            initial_instance_count: 'InitialInstanceCount',
            instance_type: 'InstanceType',
            model_name: 'ModelName',
            variant_name: 'VariantName',
          }),
          ServerlessConfig: nested(one, 'serverless_config', {
            max_concurrency: 'MaxConcurrency',
            memory_size_in_mb: 'MemorySizeInMB',
          }),
        })),
      ),
    }),
  },
  {
    from: 'aws_sagemaker_endpoint',
    to: 'AWS::SageMaker::Endpoint',
    properties: args => ({
      ...plain(args, {
        endpoint_config_name: 'EndpointConfigName',
        name: 'EndpointName',
        tags: 'Tags',
      }),
      DeploymentConfig: made(block(args, 'deployment_config'), deployment => ({
        AutoRollbackConfiguration: made(
          block(deployment, 'auto_rollback_configuration'),
          rollback => ({
            Alarms: blocks(rollback, 'alarms', one =>
              made(one, () => plain(one, { alarm_name: 'AlarmName' })),
            ),
          }),
        ),
        BlueGreenUpdatePolicy: made(
          block(deployment, 'blue_green_update_policy'),
          policy => ({
            TrafficRoutingConfiguration: nested(
              policy,
              'traffic_routing_configuration',
              { type: 'Type' },
            ),
          }),
        ),
      })),
    }),
  },
  {
    from: 'aws_sagemaker_feature_group',
    to: 'AWS::SageMaker::FeatureGroup',
    properties: args => ({
      ...plain(args, {
        feature_group_name: 'FeatureGroupName',
        role_arn: 'RoleArn',
        tags: 'Tags',
      }),
      OfflineStoreConfig: made(block(args, 'offline_store_config'), store => ({
        S3StorageConfig: nested(store, 's3_storage_config', {
          kms_key_id: 'KmsKeyId',
          s3_uri: 'S3Uri',
        }),
      })),
      OnlineStoreConfig: made(block(args, 'online_store_config'), store => ({
        EnableOnlineStore: arg(store, 'enable_online_store'),
        SecurityConfig: nested(store, 'security_config', {
          kms_key_id: 'KmsKeyId',
        }),
      })),
    }),
  },
  {
    from: 'aws_sagemaker_data_quality_job_definition',
    to: 'AWS::SageMaker::DataQualityJobDefinition',
    properties: args => ({
      ...plain(args, {
        name: 'JobDefinitionName',
        role_arn: 'RoleArn',
        tags: 'Tags',
      }),
      DataQualityJobOutputConfig: made(
        block(args, 'data_quality_job_output_config'),
        output => ({
          KmsKeyId: arg(output, 'kms_key_id'),
          MonitoringOutputs: listed(
            made(block(output, 'monitoring_outputs'), one => ({
              S3Output: nested(one, 's3_output', { s3_uri: 'S3Uri' }),
            })),
          ),
        }),
      ),
      JobResources: made(block(args, 'job_resources'), resources => ({
        ClusterConfig: nested(resources, 'cluster_config', {
          instance_type: 'InstanceType',
          volume_kms_key_id: 'VolumeKmsKeyId',
        }),
      })),
      NetworkConfig: nested(args, 'network_config', {
        enable_inter_container_traffic_encryption:
          'EnableInterContainerTrafficEncryption',
        enable_network_isolation: 'EnableNetworkIsolation',
      }),
    }),
  },
  {
    from: 'aws_sagemaker_monitoring_schedule',
    to: 'AWS::SageMaker::MonitoringSchedule',
    properties: args => ({
      ...plain(args, { name: 'MonitoringScheduleName', tags: 'Tags' }),
      MonitoringScheduleConfig: made(
        block(args, 'monitoring_schedule_config'),
        schedule => ({
          ...plain(schedule, {
            monitoring_job_definition_name: 'MonitoringJobDefinitionName',
            monitoring_type: 'MonitoringType',
          }),
          ScheduleConfig: nested(schedule, 'schedule_config', {
            schedule_expression: 'ScheduleExpression',
          }),
        }),
      ),
    }),
  },
  {
    from: 'aws_sagemaker_model_package_group',
    to: 'AWS::SageMaker::ModelPackageGroup',
    properties: args =>
      plain(args, {
        model_package_group_name: 'ModelPackageGroupName',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_sagemaker_pipeline',
    to: 'AWS::SageMaker::Pipeline',
    properties: args => ({
      ...plain(args, {
        pipeline_name: 'PipelineName',
        role_arn: 'RoleArn',
        tags: 'Tags',
      }),
      PipelineDefinition: made(arg(args, 'pipeline_definition'), body => ({
        PipelineDefinitionBody: body,
      })),
    }),
  },
];

function container(from: Value | undefined): Value | undefined {
  return made(from, one =>
    plain(one, {
      environment: 'Environment',
      image: 'Image',
      model_data_url: 'ModelDataUrl',
    }),
  );
}
