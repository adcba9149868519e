import type { DataCheck } from '../../DataCheck';
import { accessKeyDeclared } from './access-key-declared';
import { administratorPolicy } from './administrator-policy';
import { fullAccessPolicy } from './full-access-policy';
import { iamUser } from './iam-user';
import { passwordNotReset } from './password-not-reset';
import { peopleNotFederated } from './people-not-federated';
import { userPolicy } from './user-policy';

export const identityChecks: DataCheck[] = [
  administratorPolicy,
  fullAccessPolicy,
  iamUser,
  accessKeyDeclared,
  peopleNotFederated,
  passwordNotReset,
  userPolicy,
];
