import type { DataCheck } from '../../DataCheck';
import { appflowKeyOfAws } from './appflow-key-of-aws';
import { catalogUnencrypted } from './catalog-unencrypted';
import { datasyncPlaintext } from './datasync-plaintext';
import { endpointKeyOfAws } from './endpoint-key-of-aws';
import { glueConnectionPlaintext } from './glue-connection-plaintext';
import { glueSecurityPartial } from './glue-security-partial';
import { glueWithoutSecurity } from './glue-without-security';
import { lambdaKeyOfAws } from './lambda-key-of-aws';
import { logGroupKeyOfAws } from './log-group-key-of-aws';
import { mwaaKeyOfAws } from './mwaa-key-of-aws';
import { quicksightPlaintext } from './quicksight-plaintext';
import { sagemakerKeyOfAws } from './sagemaker-key-of-aws';
import { sagemakerPlaintextNodes } from './sagemaker-plaintext-nodes';
import { secretInSettings } from './secret-in-settings';
import { secretKeyOfAws } from './secret-key-of-aws';
import { secretNotRotated } from './secret-not-rotated';
import { transferOldCiphers } from './transfer-old-ciphers';
import { transferPlaintext } from './transfer-plaintext';

export const computeEncryptionChecks: DataCheck[] = [
  glueWithoutSecurity,
  glueSecurityPartial,
  catalogUnencrypted,
  glueConnectionPlaintext,
  sagemakerKeyOfAws,
  sagemakerPlaintextNodes,
  endpointKeyOfAws,
  mwaaKeyOfAws,
  lambdaKeyOfAws,
  logGroupKeyOfAws,
  appflowKeyOfAws,
  transferPlaintext,
  transferOldCiphers,
  datasyncPlaintext,
  quicksightPlaintext,
  secretInSettings,
  secretKeyOfAws,
  secretNotRotated,
];
