import { InputError, NotAllowedError, ResponseError } from '@backstage/errors';

/** What the Scaffolder said to a dry run, as an error that the person may read. */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof ResponseError)) return error;
  const { statusCode, body } = error;
  if (statusCode === 403) {
    return new NotAllowedError('You may not try templates');
  }
  if (statusCode !== 400) return error;
  // What a step refuses comes as an error with its own name; what the form refuses as a list that quotes the answers, of which the
  // client makes an error of its own.
  const { name, message } = body.error;
  return new InputError(
    name === 'InputError' ? message : 'The answers are not complete',
  );
}
