import { annotationOf } from '../../documents';
import type { Place } from '../../graph';
import type { Dataset } from './datasetsOf';

/** Somebody who answers for a dataset, and where that is written. */
export interface Owner {
  ref: string;
  at: Place;
}

/** Roles of a contract's team, in lower case; the standard leaves them free. */
const BUSINESS =
  /business|product (owner|manager)|data owner|domain owner|sponsor|métier/;
const TECHNICAL =
  /technical|engineer|steward|custodian|maintainer|developer|platform/;

/** Who answers for a dataset on either side. */
export function ownersOf({ contract, entity }: Dataset): {
  business: Owner[];
  technical: Owner[];
} {
  const members = contract?.team ?? [];
  const ofRole = (roles: RegExp): Owner[] =>
    members
      .filter(({ role }) => roles.test(role))
      .map(({ username, at }) => ({ ref: username, at }));
  const annotated =
    entity && annotationOf(entity, 'golden-path/business-owner');
  return {
    business: [
      ...ofRole(BUSINESS),
      ...(annotated ? [{ ref: annotated.value, at: annotated.at }] : []),
    ],
    technical: [...ofRole(TECHNICAL), ...(entity?.owner ? [entity.owner] : [])],
  };
}
