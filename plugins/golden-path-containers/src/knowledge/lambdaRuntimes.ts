import type { ImageReference } from '../model';
import { isLambdaBase } from './images';

/**
 * Versions of Lambda's runtimes that AWS has deprecated. To be kept in step with the table of deprecated runtimes in the AWS Lambda
 * developer guide, https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html; a version that is missing here passes.
 *
 * Last compared in November 2026, by way of two lists that quote that table (tflint-ruleset-aws and endoflife.date). .NET 8 and 9 ended
 * on 10 November 2026. Python 3.10, Java 11 and `provided.al2` were announced for 2026 too, on dates that AWS has moved: they wait.
 */
const DEPRECATED: Record<string, Set<string>> = {
  dotnet: new Set(['5', '5.0', '6', '7', '8', '9', 'core2.1', 'core3.1']),
  go: new Set(['1', 'latest']),
  java: new Set(['8']),
  nodejs: new Set(['10', '12', '14', '16', '18', '20']),
  python: new Set(['2.7', '3.6', '3.7', '3.8', '3.9']),
  ruby: new Set(['2.5', '2.7', '3.2']),
};

/**
 * Whether AWS has deprecated the runtime of one of its base images; `undefined` where the tag does not tell, or it is no such
 * image.
 */
export function isDeprecatedRuntime(
  image: ImageReference,
): boolean | undefined {
  if (!isLambdaBase(image)) return undefined;
  const runtime = image.name.replace(/^aws-lambda-/, '');
  if (!Object.hasOwn(DEPRECATED, runtime)) return undefined;
  const { tag = 'latest' } = image;
  // `3.12.2025.01.01`, `22-x86_64`, `8.al2`: Java 8 on Amazon Linux 2 lives longer than the first one.
  const version =
    /^(?:core)?\d+(?:\.\d+)?(?=$|[-.](?:\d{4}|x86_64|arm64|rapid))/.exec(
      tag,
    )?.[0];
  if (version) return DEPRECATED[runtime].has(version);
  return runtime === 'go' ? true : undefined;
}

/** A version of each runtime that AWS maintains for years to come. */
const CURRENT: Record<string, string> = {
  dotnet: '8',
  java: '21',
  nodejs: '22',
  python: '3.13',
  ruby: '3.4',
};

/** The version to move to from a deprecated one; none for runtimes that have gone. */
export function currentRuntime(image: ImageReference): string | undefined {
  const runtime = image.name.replace(/^aws-lambda-/, '');
  return Object.hasOwn(CURRENT, runtime) ? CURRENT[runtime] : undefined;
}
