/**
 * Policies of AWS that open the whole account, or let give oneself every right.
 *
 * Source: the AWS managed policy reference guide, https://docs.aws.amazon.com/aws-managed-policy/latest/reference/. checked: 2026-11-30
 */
export const ADMINISTRATORS: ReadonlySet<string> = new Set([
  'AdministratorAccess',
  'IAMFullAccess',
  'PowerUserAccess',
]);

/** Full access to what holds measurements and traces, and no data. */
const HARMLESS = /^(CloudWatch|AWSX[Rr]ay|AWSHealth)/;

/** Whether the name of one of AWS's policies says full access to a service that holds data, keys, code or rights. */
export function isFullAccess(name: string): boolean {
  return (
    /FullAccess(_v2|V2)?$/.test(name) &&
    !ADMINISTRATORS.has(name) &&
    !HARMLESS.test(name)
  );
}
