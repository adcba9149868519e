import type { DataCheck } from '../../DataCheck';
import { emrNotEncryptedInTransit } from './emr-not-encrypted-in-transit';
import { emrNotEncryptedAtRest } from './emr-not-encrypted-at-rest';
import { emrWithoutSecurity } from './emr-without-security';
import { opensearchKeyOfAws } from './opensearch-key-of-aws';
import { opensearchOldTls } from './opensearch-old-tls';
import { opensearchPlaintextConnections } from './opensearch-plaintext-connections';
import { opensearchPlaintextNodes } from './opensearch-plaintext-nodes';
import { opensearchUnencrypted } from './opensearch-unencrypted';
import { athenaSettingsOverridable } from './athena-settings-overridable';
import { athenaResultsUnencrypted } from './athena-results-unencrypted';
import { redshiftPlaintextConnections } from './redshift-plaintext-connections';
import { redshiftKeyOfAws } from './redshift-key-of-aws';
import { redshiftUnencrypted } from './redshift-unencrypted';

export const warehousesEncryptionChecks: DataCheck[] = [
  redshiftUnencrypted,
  redshiftKeyOfAws,
  redshiftPlaintextConnections,
  athenaResultsUnencrypted,
  athenaSettingsOverridable,
  opensearchUnencrypted,
  opensearchPlaintextNodes,
  opensearchPlaintextConnections,
  opensearchOldTls,
  opensearchKeyOfAws,
  emrWithoutSecurity,
  emrNotEncryptedAtRest,
  emrNotEncryptedInTransit,
];
