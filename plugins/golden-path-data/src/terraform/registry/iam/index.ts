import type { StandIn } from '../StandIn';
import { iamAssumableRole } from './assumableRole';
import { iamAssumableRoleWithOidc, iamOidcProvider } from './oidc';
import { iamPolicy, iamPolicyOfSix } from './policy';
import { iamRole } from './role';
import { iamServiceAccounts, iamServiceAccountsEks } from './serviceAccounts';
import { iamUser, iamUserOfSix } from './user';

/** The modules within the module for IAM. */
export const iam: StandIn[] = [
  iamAssumableRole,
  iamAssumableRoleWithOidc,
  iamOidcProvider,
  iamPolicy,
  iamPolicyOfSix,
  iamRole,
  iamServiceAccounts,
  iamServiceAccountsEks,
  iamUser,
  iamUserOfSix,
];
