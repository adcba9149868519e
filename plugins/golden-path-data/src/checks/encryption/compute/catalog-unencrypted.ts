import { flagAt, textAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { folded } from '../../judge';
import { Say } from '../../Say';

const SETTINGS = 'AWS::Glue::DataCatalogEncryptionSettings';
/** What lies in the catalog. */
const CATALOGED = [
  'AWS::Glue::Database',
  'AWS::Glue::Table',
  'AWS::Glue::Connection',
];
const ROOT = 'DataCatalogEncryptionSettings';

export const catalogUnencrypted: DataCheck = {
  id: 'catalog-unencrypted',
  title: 'Glue catalog that is not encrypted',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'The catalog holds the names of columns, statistics, and the passwords of connections; anybody who may read a connection gets its password in the clear.',
  remedy:
    'Set `CatalogEncryptionMode: SSE-KMS` and `ReturnConnectionPasswordEncrypted: true`, once for the account.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_94', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Catalog:
    Type: AWS::Glue::DataCatalogEncryptionSettings
    Properties:
      CatalogId: !Ref AWS::AccountId
      DataCatalogEncryptionSettings:
        EncryptionAtRest:
          CatalogEncryptionMode: SSE-KMS
          SseAwsKmsKeyId: alias/lake
        ConnectionPasswordEncryption:
          ReturnConnectionPasswordEncrypted: true
          KmsKeyId: alias/lake
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_data_catalog_encryption_settings" "lake" {
  data_catalog_encryption_settings {
    connection_password_encryption {
      return_connection_password_encrypted = true
      aws_kms_key_id                       = "alias/lake"
    }

    encryption_at_rest {
      catalog_encryption_mode = "SSE-KMS"
      sse_aws_kms_key_id      = "alias/lake"
    }
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Catalog:
    Type: AWS::Glue::DataCatalogEncryptionSettings
    Properties:
      CatalogId: !Ref AWS::AccountId
      DataCatalogEncryptionSettings:
        EncryptionAtRest:
          CatalogEncryptionMode: DISABLED
`,
        },
        lines: [2, 8],
      },
      {
        files: {
          'main.tf': `resource "aws_glue_data_catalog_encryption_settings" "lake" {
  data_catalog_encryption_settings {
    connection_password_encryption {
      return_connection_password_encrypted = false
    }

    encryption_at_rest {
      catalog_encryption_mode = "SSE-KMS"
    }
  }
}
`,
        },
        lines: [4],
      },
    ],
  },
  run: model => {
    const { graph } = model;
    const settings = graph.ofType(SETTINGS);
    const opinions = settings.map(resource => {
      const say = new Say(resource);
      say.require(
        textAt(resource, `${ROOT}.EncryptionAtRest.CatalogEncryptionMode`),
        {
          is: mode => mode !== 'DISABLED',
          absent: 'wrong',
          message: `${resource.name} leaves the catalog unencrypted`,
        },
      );
      say.require(
        flagAt(
          resource,
          `${ROOT}.ConnectionPasswordEncryption.ReturnConnectionPasswordEncrypted`,
        ),
        {
          is: encrypted => encrypted,
          absent: 'wrong',
          message: `${resource.name} gives passwords of connections in the clear`,
        },
      );
      return say;
    });
    const [cataloged] = graph.ofType(...CATALOGED);
    if (!settings.length && cataloged) {
      const say = new Say(cataloged);
      say.outside('the catalog of the account is set up elsewhere');
      opinions.push(say);
    }
    return folded(model, [SETTINGS], 'Nothing is cataloged in Glue.', opinions);
  },
};
