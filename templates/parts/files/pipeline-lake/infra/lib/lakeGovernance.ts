import { CfnDataCatalogEncryptionSettings } from 'aws-cdk-lib/aws-glue';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { CfnDataLakeSettings } from 'aws-cdk-lib/aws-lakeformation';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { Governance } from './governance.ts';

/** Governance of a lake: on demand with the settings of the account. */
export class LakeGovernance extends Governance {
  constructor(scope: Construct, config: Config) {
    super(scope, config);
    if (config.accountSettings) this.#account(this.key);
  }

  #account(key: Key): void {
    const admin = this.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: 'data-lake-admin' });
    new CfnDataLakeSettings(this, 'LakeSettings', {
      admins: [{ dataLakePrincipalIdentifier: admin }],
      createDatabaseDefaultPermissions: [],
      createTableDefaultPermissions: [],
    });
    new CfnDataCatalogEncryptionSettings(this, 'CatalogEncryption', {
      catalogId: this.account,
      dataCatalogEncryptionSettings: {
        encryptionAtRest: { catalogEncryptionMode: 'SSE-KMS', sseAwsKmsKeyId: key.keyArn },
        connectionPasswordEncryption: { returnConnectionPasswordEncrypted: true, kmsKeyId: key.keyArn },
      },
    });
  }
}
