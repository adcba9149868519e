import type { Resource } from '../graph';

const OWN_CODE =
  /^AWS::(Lambda::Function|Glue::(Job|DevEndpoint|Session)|ECS::TaskDefinition|Batch::JobDefinition|EMR::|EMRServerless::|EMRContainers::|KinesisAnalyticsV2::Application|SageMaker::(Model|NotebookInstance|Pipeline|ProcessingJob|TrainingJob|Domain|UserProfile|FeatureGroup)|MWAA::Environment|Redshift::Cluster|RedshiftServerless::Namespace|Personalize::|CodeBuild::Project|EC2::(Instance|LaunchTemplate)|KafkaConnect::Connector|OSIS::Pipeline|ApiGateway::|ApiGatewayV2::|DataBrew::|Bedrock::)/;

/**
 * Whether it does what the project's own code, queries or settings make it do, so that its role tells what it may do. What AWS runs by
 * its properties alone (a delivery, a crawler, a migration, a schedule) does what they say, whatever more its role allows.
 */
export function runsOwnCode({ type }: Resource): boolean {
  return OWN_CODE.test(type);
}
