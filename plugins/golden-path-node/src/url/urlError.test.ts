import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { urlError } from './urlError';

const errorWith = (properties: object) =>
  Object.assign(new Error('it broke'), properties);

describe('urlError', () => {
  it.each([
    [new NotFoundError('x'), 'gone'],
    [new NotAllowedError('x'), 'refused'],
    [errorWith({ statusCode: 410 }), 'gone'],
    [errorWith({ name: 'AuthenticationError' }), 'forbidden'],
    [errorWith({ name: 'AbortError' }), 'slow'],
    [errorWith({ code: 'ENOTFOUND' }), 'failed'],
    [
      new Error('Failed to read tree from https://h/x, 401 Unauthorized'),
      'forbidden',
    ],
    [new Error('FetchUrlReader does not implement readTree'), 'refused'],
    [undefined, 'failed'],
  ])('knows %s', (error, kind) => {
    expect(urlError(error)).toMatchObject({ name: 'EvidenceError', kind });
  });

  it('takes no figure of a URL for a status', () => {
    const message = 'Failed for https://h/o/404/r, 502 Bad Gateway';
    expect(urlError(new Error(message)).message).toMatch(/answered 502/);
  });

  it('tells neither URLs nor secrets', () => {
    const { message } = urlError(
      new Error(
        'bad answer of https://me:hunter2@h.example/x?private_token=abc123 for token=s3cr3t',
      ),
    );
    expect(message).toMatch(/^The repository could not be read: bad answer/);
    expect(message).not.toMatch(/hunter2|abc123|s3cr3t|h\.example/);
  });

  it('tells no novel', () => {
    const long = urlError(new Error('x'.repeat(10_000)));
    expect(long.message.length).toBeLessThan(300);
    const manyLines = urlError(new Error('it broke\nat somewhere'));
    expect(manyLines.message).toBe(
      'The repository could not be read: it broke',
    );
  });
});
