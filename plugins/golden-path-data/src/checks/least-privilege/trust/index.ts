import type { DataCheck } from '../../DataCheck';
import { oidcUnbound } from './oidc-unbound';
import { trustAnybody } from './trust-anybody';
import { trustUnscopedService } from './trust-unscoped-service';
import { trustWholeAccount } from './trust-whole-account';

export const trustChecks: DataCheck[] = [
  trustAnybody,
  trustWholeAccount,
  trustUnscopedService,
  oidcUnbound,
];
