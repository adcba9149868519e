import {
  NotAllowedError,
  NotFoundError,
  ResponseError,
} from '@backstage/errors';
import { isNotAllowed, isNotFound, statusOf } from './errors';

const answered = (status: number, name: string) =>
  ResponseError.fromResponse(
    new Response(
      JSON.stringify({ error: { name, message: 'm' }, response: {} }),
      { status, headers: { 'content-type': 'application/json' } },
    ) as any,
  );

describe('errors', () => {
  it('knows a refusal by class or by what the backend answered', async () => {
    expect(isNotAllowed(new NotAllowedError('no'))).toBe(true);
    expect(isNotAllowed(await answered(403, 'NotAllowedError'))).toBe(true);
    expect(isNotAllowed(await answered(403, 'Whatever'))).toBe(true);
    expect(isNotAllowed(await answered(504, 'Error'))).toBe(false);
    expect(isNotAllowed(new Error('away'))).toBe(false);
  });

  it('knows an unknown entity', async () => {
    expect(isNotFound(new NotFoundError('no'))).toBe(true);
    expect(isNotFound(await answered(404, 'NotFoundError'))).toBe(true);
    expect(isNotFound(new Error('away'))).toBe(false);
  });

  it('has a status only where there was a response', async () => {
    expect(statusOf(await answered(504, 'Error'))).toBe(504);
    expect(statusOf(new Error('away'))).toBeUndefined();
  });
});
