import { valueAt, type Graph } from '../graph';
import { canonicalText } from './canonicalText';
import { matchesPattern } from './matchesPattern';

/** Where a resource says what it is called in AWS. */
const NAME_PATHS: Record<string, string | string[]> = {
  'AWS::S3::Bucket': 'BucketName',
  'AWS::Kinesis::Stream': 'Name',
  'AWS::KinesisFirehose::DeliveryStream': 'DeliveryStreamName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
  'AWS::Glue::Job': 'Name',
  'AWS::Glue::Crawler': 'Name',
  'AWS::Glue::Workflow': 'Name',
  'AWS::Glue::Database': 'DatabaseInput.Name',
  // A table that is made by its open format has its name beside the input.
  'AWS::Glue::Table': ['TableInput.Name', 'Name'],
  'AWS::Athena::WorkGroup': 'Name',
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::Events::EventBus': 'Name',
  'AWS::Redshift::Cluster': 'ClusterIdentifier',
  'AWS::RedshiftServerless::Namespace': 'NamespaceName',
  'AWS::RedshiftServerless::Workgroup': 'WorkgroupName',
  'AWS::OpenSearchService::Domain': 'DomainName',
  'AWS::OpenSearchServerless::Collection': 'Name',
  'AWS::MSK::Cluster': 'ClusterName',
  'AWS::MSK::ServerlessCluster': 'ClusterName',
  'AWS::SageMaker::Endpoint': 'EndpointName',
  'AWS::SageMaker::EndpointConfig': 'EndpointConfigName',
  'AWS::SageMaker::Model': 'ModelName',
  'AWS::ECS::TaskDefinition': 'Family',
  'AWS::QuickSight::DataSource': 'DataSourceId',
  'AWS::QuickSight::DataSet': 'DataSetId',
};

/** Resources by what they are called in AWS. */
export class Names {
  readonly #byType = new Map<string, Map<string, string>>();

  constructor(graph: Graph) {
    for (const [type, paths] of Object.entries(NAME_PATHS)) {
      const names = new Map<string, string>();
      for (const resource of graph.ofType(type)) {
        for (const path of [paths].flat()) {
          const name = canonicalText(valueAt(resource, path));
          if (name && !names.has(name)) names.set(name, resource.id);
        }
      }
      this.#byType.set(type, names);
    }
  }

  /** The resource of one of these types that has this name. */
  get(types: readonly string[], name: string): string | undefined {
    for (const type of types) {
      const id = this.#byType.get(type)?.get(name);
      if (id !== undefined) return id;
    }
    return undefined;
  }

  /** All whose name fits a pattern with `*`. */
  fitting(types: readonly string[], pattern: string): string[] {
    return types.flatMap(type =>
      [...(this.#byType.get(type) ?? [])].flatMap(([name, id]) =>
        matchesPattern(pattern, name) ? [id] : [],
      ),
    );
  }
}
