import type { EntityListQuery } from 'backstage-plugin-golden-path-common';
import { decodeCursor, encodeCursor } from './cursor';

const query: EntityListQuery = { scorecard: 'a', sort: 'score', type: ['x'] };
const at = { value: 66.7, ref: 'component:default/shop' };

describe('cursor', () => {
  it.each([[66.7], ['title'], [null]])('keeps the place after %j', value => {
    const text = encodeCursor({ ...at, value }, query);
    expect(decodeCursor(text, query)).toEqual({ ...at, value });
    expect(text).toMatch(/^[\w-]+$/);
  });

  it('fits another page size of the same query', () => {
    const text = encodeCursor(at, { ...query, limit: 10 });
    const next = { ...query, limit: 20, cursor: text };
    expect(decodeCursor(text, next)).toEqual(at);
  });

  it('does not fit another query', () => {
    const text = encodeCursor(at, query);
    for (const other of [
      { sort: 'title' },
      { type: ['y'] },
      { order: 'desc' },
    ]) {
      const changed = { ...query, ...other } as EntityListQuery;
      expect(() => decodeCursor(text, changed)).toThrow(
        "Parameter 'cursor' belongs to a list with other filters",
      );
    }
  });

  it.each([
    ['nonsense'],
    [''],
    [Buffer.from('{"v":{"$gt":1},"r":"x","q":"y"}').toString('base64url')],
    [Buffer.from('[]').toString('base64url')],
  ])('refuses %j', text => {
    expect(() => decodeCursor(text, query)).toThrow(
      "Parameter 'cursor' is not one that this API gave",
    );
  });
});
