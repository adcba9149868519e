import {
  add,
  alarm,
  ALERTS,
  all,
  arnOf,
  choose,
  join,
  KEY,
  ref,
  role,
  tags,
} from '../edits';
import type { Guest } from '../Mutation';

/** A nightly job of Glue with all that it needs. */
export const glueJob: Guest = all(
  choose('processing-engine', 'athena', 'step-functions', 'glue'),
  add('Processing', {
    SparkSecurity: {
      Type: 'AWS::Glue::SecurityConfiguration',
      Properties: {
        EncryptionConfiguration: {
          CloudWatchEncryption: {
            CloudWatchEncryptionMode: 'SSE-KMS',
            KmsKeyArn: KEY,
          },
          JobBookmarksEncryption: {
            JobBookmarksEncryptionMode: 'CSE-KMS',
            KmsKeyArn: KEY,
          },
          S3Encryptions: [{ KmsKeyArn: KEY, S3EncryptionMode: 'SSE-KMS' }],
        },
        Name: 'order-events',
      },
    },
    SparkRole: role('glue.amazonaws.com'),
    Spark: {
      Type: 'AWS::Glue::Job',
      Properties: {
        Command: {
          Name: 'glueetl',
          PythonVersion: '3',
          ScriptLocation: 's3://code-of-order-events/spark.py',
        },
        DefaultArguments: {
          '--enable-auto-scaling': 'true',
          '--enable-continuous-cloudwatch-log': 'true',
          '--enable-metrics': 'true',
        },
        ExecutionClass: 'FLEX',
        GlueVersion: '5.0',
        MaxRetries: 1,
        Name: 'order-events-spark',
        NumberOfWorkers: 2,
        Role: arnOf('SparkRole'),
        SecurityConfiguration: ref('SparkSecurity'),
        Tags: {
          'cost-center': '4711',
          'data:layer': 'processing',
          'data:product': 'order-events',
          owner: 'group:default/checkout',
        },
        Timeout: 60,
        WorkerType: 'G.1X',
      },
    },
    SparkNightly: {
      Type: 'AWS::Glue::Trigger',
      Properties: {
        Actions: [{ JobName: ref('Spark') }],
        Schedule: 'cron(30 3 * * ? *)',
        StartOnCreation: true,
        Type: 'SCHEDULED',
      },
    },
    SparkFailed: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: {
          detail: { state: ['FAILED', 'TIMEOUT'] },
          'detail-type': ['Glue Job State Change'],
          source: ['aws.glue'],
        },
        State: 'ENABLED',
        Targets: [{ Arn: ALERTS, Id: 'alerts' }],
      },
    },
  }),
);

/** A cluster of EMR that ends by itself. */
export const emr: Guest = all(
  choose('processing-engine', 'athena', 'step-functions', 'emr'),
  add('Processing', {
    CrunchSecurity: {
      Type: 'AWS::EMR::SecurityConfiguration',
      Properties: {
        SecurityConfiguration: {
          EncryptionConfiguration: {
            AtRestEncryptionConfiguration: {
              LocalDiskEncryptionConfiguration: {
                AwsKmsKey: KEY,
                EncryptionKeyProviderType: 'AwsKms',
              },
              S3EncryptionConfiguration: {
                AwsKmsKey: KEY,
                EncryptionMode: 'SSE-KMS',
              },
            },
            EnableAtRestEncryption: true,
            EnableInTransitEncryption: true,
            InTransitEncryptionConfiguration: {
              TLSCertificateConfiguration: {
                CertificateProviderType: 'PEM',
                S3Object: 's3://code-of-order-events/certificates.zip',
              },
            },
          },
        },
      },
    },
    CrunchRole: role('elasticmapreduce.amazonaws.com'),
    Crunch: {
      Type: 'AWS::EMR::Cluster',
      Properties: {
        AutoTerminationPolicy: { IdleTimeout: 3600 },
        Instances: {
          MasterInstanceGroup: { InstanceCount: 1, InstanceType: 'm7g.xlarge' },
        },
        JobFlowRole: 'crunch',
        LogUri: join('s3://', 'logs-of-order-events', '/emr/'),
        Name: 'order-events-crunch',
        ReleaseLabel: 'emr-7.9.0',
        SecurityConfiguration: ref('CrunchSecurity'),
        ServiceRole: ref('CrunchRole'),
        Tags: tags({ 'data:layer': 'processing' }),
      },
    },
  }),
);

/** An environment of Airflow. */
export const airflow: Guest = add('Processing', {
  AirflowRole: role('airflow-env.amazonaws.com'),
  Airflow: {
    Type: 'AWS::MWAA::Environment',
    Properties: {
      AirflowVersion: '2.10.3',
      ExecutionRoleArn: arnOf('AirflowRole'),
      KmsKey: KEY,
      LoggingConfiguration: Object.fromEntries(
        ['DagProcessing', 'Scheduler', 'Task', 'Webserver', 'Worker'].map(
          kind => [`${kind}Logs`, { Enabled: true, LogLevel: 'INFO' }],
        ),
      ),
      Name: 'order-events',
      Tags: {
        'cost-center': '4711',
        'data:layer': 'processing',
        'data:product': 'order-events',
        owner: 'group:default/checkout',
      },
      WebserverAccessMode: 'PRIVATE_ONLY',
    },
  },
});

/** An application of Flink. */
export const flink: Guest = all(
  choose('processing-engine', 'athena', 'step-functions', 'flink'),
  add('Processing', {
    CountsRole: role('kinesisanalytics.amazonaws.com'),
    CountsLogs: {
      Type: 'AWS::Logs::LogGroup',
      Properties: { KmsKeyId: KEY, RetentionInDays: 90 },
    },
    Counts: {
      Type: 'AWS::KinesisAnalyticsV2::Application',
      Properties: {
        ApplicationConfiguration: {
          ApplicationSnapshotConfiguration: { SnapshotsEnabled: true },
          FlinkApplicationConfiguration: {
            CheckpointConfiguration: {
              CheckpointingEnabled: true,
              ConfigurationType: 'CUSTOM',
            },
          },
        },
        ApplicationName: 'order-events-counts',
        RuntimeEnvironment: 'FLINK-1_20',
        ServiceExecutionRole: arnOf('CountsRole'),
        Tags: tags({ 'data:layer': 'processing' }),
      },
    },
    CountsLog: {
      Type: 'AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption',
      Properties: {
        ApplicationName: ref('Counts'),
        CloudWatchLoggingOption: { LogStreamARN: arnOf('CountsLogs') },
      },
    },
  }),
);

/** A domain of OpenSearch that serves. */
export const search: Guest = all(
  choose('query-engine', 'athena', 'opensearch'),
  add('Consumption', {
    Search: {
      Type: 'AWS::OpenSearchService::Domain',
      Properties: {
        AdvancedSecurityOptions: {
          Enabled: true,
          MasterUserOptions: {
            MasterUserARN: 'arn:aws:iam::111122223333:role/search-master',
          },
        },
        DomainEndpointOptions: {
          EnforceHTTPS: true,
          TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10',
        },
        DomainName: 'order-events',
        EncryptionAtRestOptions: { Enabled: true, KmsKeyId: KEY },
        EngineVersion: 'OpenSearch_2.19',
        LogPublishingOptions: Object.fromEntries(
          ['ES_APPLICATION_LOGS', 'AUDIT_LOGS'].map(kind => [
            kind,
            {
              CloudWatchLogsLogGroupArn:
                'arn:aws:logs:eu-west-1:111122223333:log-group:search',
              Enabled: true,
            },
          ]),
        ),
        NodeToNodeEncryptionOptions: { Enabled: true },
        Tags: tags({ 'data:layer': 'consumption' }),
        VPCOptions: { SubnetIds: ref('SubnetIds') },
      },
    },
    SearchSick: alarm('AWS/ES', 'ClusterStatus.red', {
      ClientId: ref('AWS::AccountId'),
      DomainName: ref('Search'),
    }),
  }),
);
