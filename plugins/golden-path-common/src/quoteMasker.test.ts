import { quoteMasker } from './quoteMasker';

describe('quoteMasker', () => {
  it('masks a secret that the sentence quotes from its lines', () => {
    const line = 'ENV API_TOKEN=hunter2-hunter2';
    expect(quoteMasker()('ENV API_TOKEN is hunter2-hunter2', [line])).toBe(
      'ENV API_TOKEN is ••••••',
    );
  });

  it('masks every quote of it', () => {
    const line = 'RUN curl -H "Authorization: Bearer abcdefghij" example.com';
    const masked = quoteMasker()('abcdefghij, then abcdefghij again', [line]);
    expect(masked).not.toContain('abcdefghij');
  });

  it('leaves the words of the sentence alone', () => {
    const sentence = 'ENV API_TOKEN puts a secret into the image';
    expect(quoteMasker()(sentence, ['ENV API_TOKEN=hunter2-hunter2'])).toBe(
      sentence,
    );
  });

  it('leaves a sentence on lines without a secret alone', () => {
    const sentence = 'node:latest names no version';
    expect(quoteMasker()(sentence, ['FROM node:latest'])).toBe(sentence);
  });
});
