import { isInCode } from '../../../databases';
import {
  itemsAt,
  textAt,
  valueAt,
  type Resource,
  type Value,
} from '../../../graph';
import { holdsSecret } from '../../../knowledge/secretSettings';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

/** Maps of names and values that a resource gives to its code; `*` steps into every item. */
const MAPS: Record<string, string[]> = {
  'AWS::Lambda::Function': ['Environment.Variables'],
  'AWS::Glue::Job': ['DefaultArguments', 'NonOverridableArguments'],
  'AWS::Glue::Connection': ['ConnectionInput.ConnectionProperties'],
  'AWS::MWAA::Environment': ['AirflowConfigurationOptions'],
  'AWS::SageMaker::Model': [
    'PrimaryContainer.Environment',
    'Containers.*.Environment',
  ],
  'AWS::KinesisAnalyticsV2::Application': [
    'ApplicationConfiguration.EnvironmentProperties.PropertyGroups.*.PropertyMap',
  ],
  'AWS::KafkaConnect::Connector': ['ConnectorConfiguration'],
};
/** The same as lists of `Name` and `Value`. */
const LISTS: Record<string, string[]> = {
  'AWS::ECS::TaskDefinition': ['ContainerDefinitions.*.Environment'],
  'AWS::Batch::JobDefinition': ['ContainerProperties.Environment'],
  'AWS::CodeBuild::Project': ['Environment.EnvironmentVariables'],
};
/** Properties that hold a secret and nothing else. */
const SECRETS: Record<string, string[]> = {
  'AWS::SecretsManager::Secret': ['SecretString'],
  'AWS::DataSync::LocationObjectStorage': ['SecretKey'],
  'AWS::DataSync::LocationSMB': ['Password'],
  'AWS::QuickSight::DataSource': ['Credentials.CredentialPair.Password'],
};
const TYPES = Object.keys({ ...MAPS, ...LISTS, ...SECRETS });

export const secretInSettings: DataCheck = {
  id: 'secret-in-settings',
  title: 'Secret written into variables or settings',
  practice: 'encryption',
  severity: 'critical',
  rationale:
    'It is known to everyone who reads the repository or the console, for ever, and shows in logs and in the state of Terraform.',
  remedy:
    'Change it, keep the new one in Secrets Manager, and give the code the name of the secret; `{{resolve:secretsmanager:…}}` where a value is needed.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_295', relation: 'stricter' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Enrich:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
          SECRET_ARN: !Ref Secret
          DB_SECRET_NAME: prod/orders
          SORT_KEY: id
          API_TOKEN: '{{resolve:secretsmanager:orders:SecretString:token}}'
`,
        },
      },
      {
        files: {
          'main.tf': `variable "token" {
  sensitive = true
}

resource "aws_glue_job" "load" {
  name = "load"

  default_arguments = {
    "--password-path" = "/orders/password"
    "--token"         = var.token
  }
}

resource "aws_datasync_location_object_storage" "old" {
  bucket_name = "old"
  secret_key  = var.token
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Enrich:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
          STAGE: prod
          DB_PASSWORD: correct-horse
          URL: postgres://orders:hunter2@orders.internal/orders
`,
        },
        lines: [8, 9],
      },
      {
        files: {
          'main.tf': `resource "aws_glue_job" "load" {
  name = "load"

  default_arguments = {
    "--db_password" = "correct-horse"
  }
}

resource "aws_datasync_location_object_storage" "old" {
  bucket_name = "old"
  secret_key  = "correct-horse"
}
`,
        },
        lines: [5, 11],
      },
    ],
  },
  run: model =>
    judge(
      model,
      TYPES,
      'Nothing is declared that takes variables or secrets.',
      (resource, say) => {
        const found = settingsOf(resource);
        for (const { name, value, always } of found) {
          const text = textAt(value);
          const isSecret =
            isInCode(value) &&
            (always ||
              (text.state === 'known' && holdsSecret(name, text.value)));
          if (isSecret)
            say.fail(
              value,
              `The value of ${name} of ${resource.name} stands in the code`,
            );
        }
        say.pass();
      },
    ),
};

interface Setting {
  name: string;
  value: Value;
  /** It is a secret, whatever it is called. */
  always?: true;
}

function settingsOf(resource: Resource): Setting[] {
  const { type } = resource;
  const maps = (MAPS[type] ?? []).flatMap(path =>
    valuesAt(resource.properties, path.split('.')).flatMap(value =>
      value.kind === 'map'
        ? [...value.entries].map(([name, one]) => ({ name, value: one }))
        : [],
    ),
  );
  const lists = (LISTS[type] ?? []).flatMap(path =>
    valuesAt(resource.properties, path.split('.')).flatMap(value =>
      itemsAt(value).items.flatMap(item => {
        const name = textAt(item, 'Name');
        const one = valueAt(item, 'Value');
        return name.state === 'known' && one
          ? [{ name: name.value, value: one }]
          : [];
      }),
    ),
  );
  const secrets = (SECRETS[type] ?? []).flatMap(path => {
    const value = valueAt(resource, path);
    return value ? [{ name: path, value, always: true as const }] : [];
  });
  return [...maps, ...lists, ...secrets];
}

function valuesAt(from: Value, [step, ...rest]: string[]): Value[] {
  if (step === undefined) return [from];
  const next =
    step === '*' ? itemsAt(from).items : [valueAt(from, step) ?? []].flat();
  return next.flatMap(one => valuesAt(one, rest));
}
