import type { ResponseError } from '@backstage/errors';

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
  return asResponseError(error)?.statusCode;
}

/** The id of the request that failed, for those who read the backend's log. */
export function requestIdOf(error: Error): string | undefined {
  const headers = asResponseError(error)?.response?.headers;
  return headers?.get('x-request-id') ?? undefined;
}

function nameOf(error: Error): string {
  return asResponseError(error)?.cause?.name ?? error.name;
}

function asResponseError(error: Error): ResponseError | undefined {
  return error.name === 'ResponseError' ? (error as ResponseError) : undefined;
}
