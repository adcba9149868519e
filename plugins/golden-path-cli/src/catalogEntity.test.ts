import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { catalogEntity } from './catalogEntity';

const read = (text: string) =>
  catalogEntity(evidenceOf({ 'catalog-info.yaml': text }));

describe('catalogEntity', () => {
  it('is the first component, or else the first entity', () => {
    const api = 'kind: API\nmetadata: { name: orders }\n';
    const shop = 'kind: Component\nmetadata: { name: shop, tags: [go] }\n';
    expect(read(`${api}---\n${shop}---\nkind: Component\n`)).toEqual({
      kind: 'Component',
      metadata: { namespace: 'default', name: 'shop', tags: ['go'] },
    });
    expect(read(api)).toMatchObject({ kind: 'API' });
    expect(read('kind: API\nmetadata: { namespace: acme }')).toMatchObject({
      metadata: { namespace: 'acme' },
    });
  });

  const bomb = `a: &a [x]\n${Array.from(
    { length: 30 },
    (_, i) =>
      `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`,
  ).join('\n')}`;

  it.each(['', ': [', '7', '- kind: x', 'kind: 7\nmetadata: {}', bomb])(
    'is none in %#',
    text => {
      expect(read(text)).toBeUndefined();
    },
  );

  it('is none without the file', () => {
    const elsewhere = { 'sub/catalog-info.yaml': 'kind: API\nmetadata: {}' };
    expect(catalogEntity(evidenceOf(elsewhere))).toBeUndefined();
  });
});
