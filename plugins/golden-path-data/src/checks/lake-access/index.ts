import type { DataCheck } from '../DataCheck';
import { adminIsUser } from './admin-is-user';
import { defaultPermissionsKept } from './default-permissions-kept';
import { grantOfEverything } from './grant-of-everything';
import { grantOfOlderType } from './grant-of-older-type';
import { grantPassedOn } from './grant-passed-on';
import { grantToAllOfIam } from './grant-to-all-of-iam';
import { grantsTableByTable } from './grants-table-by-table';
import { lakeCredentialsUnused } from './lake-credentials-unused';
import { locationNotRegistered } from './location-not-registered';
import { personalColumnsUnfiltered } from './personal-columns-unfiltered';

export const lakeAccessChecks: DataCheck[] = [
  locationNotRegistered,
  defaultPermissionsKept,
  grantToAllOfIam,
  grantOfEverything,
  grantPassedOn,
  grantsTableByTable,
  personalColumnsUnfiltered,
  lakeCredentialsUnused,
  adminIsUser,
  grantOfOlderType,
];
