import type { DataCheck } from '../../DataCheck';
import { policyAllowsAllBut } from './policy-allows-all-but';
import { policyAllowsEverything } from './policy-allows-everything';
import { policyAllowsWholeService } from './policy-allows-whole-service';
import { policyAssumesAnyRole } from './policy-assumes-any-role';
import { policyEscalates } from './policy-escalates';
import { policyNamesNoResource } from './policy-names-no-resource';
import { policyPassesAnyRole } from './policy-passes-any-role';
import { policyReadsAnySecret } from './policy-reads-any-secret';

export const statementChecks: DataCheck[] = [
  policyAllowsEverything,
  policyAllowsWholeService,
  policyNamesNoResource,
  policyAllowsAllBut,
  policyReadsAnySecret,
  policyAssumesAnyRole,
  policyPassesAnyRole,
  policyEscalates,
];
