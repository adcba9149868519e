import { ResponseError } from '@backstage/errors';

/** Whether the backend refused because a permission is missing. */
export function isNotAllowed(error: Error): boolean {
  return nameOf(error) === 'NotAllowedError' || statusOf(error) === 403;
}

/** Whether the backend does not know the entity (yet). */
export function isNotFound(error: Error): boolean {
  return nameOf(error) === 'NotFoundError' || statusOf(error) === 404;
}

/** The status of the response that failed, where there was one. */
export function statusOf(error: Error): number | undefined {
  return ResponseError.is(error) ? error.statusCode : undefined;
}

function nameOf(error: Error): string {
  return ResponseError.is(error) ? error.cause.name : error.name;
}
