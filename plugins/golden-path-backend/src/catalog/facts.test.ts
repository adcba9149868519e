import type { Entity } from '@backstage/catalog-model';
import { PLAIN } from '../assess/Aspect';
import { component, group } from '../__testUtils__/harness';
import { entityRecord, groupRecord } from './facts';

describe('entityRecord', () => {
  it('takes the facts that lists and roll-ups need', () => {
    const entity = component('Shop', {
      ...{ title: 'The Shop', owner: 'checkout', system: 'retail' },
      source: 'https://github.com/acme/shop/tree/main/',
    });
    entity.metadata.tags = ['go', 'public'];
    expect(entityRecord(entity, PLAIN)).toEqual({
      ref: 'component:default/shop',
      kind: 'Component',
      name: 'shop',
      title: 'The Shop',
      sort_title: 'the shop',
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/checkout',
      system: 'system:default/retail',
      tags: '["go","public"]',
      location: 'url:https://github.com/acme/shop/tree/main/',
      ...{ aspect: '', aspect_document: null },
    });
  });

  it('believes relations more than the spec, and always the same one', () => {
    const entity = component('shop', { owner: 'other' });
    entity.relations = [
      { type: 'ownedBy', targetRef: 'user:default/Zoe' },
      { type: 'ownedBy', targetRef: 'group:default/B' },
      { type: 'dependsOn', targetRef: 'component:default/a' },
    ];
    expect(entityRecord(entity, PLAIN).owner).toBe('group:default/b');
  });

  it('resolves refs in the namespace of the entity', () => {
    const entity = component('shop', { owner: 'user:zoe', system: 'retail' });
    entity.metadata.namespace = 'acme';
    expect(entityRecord(entity, PLAIN)).toMatchObject({
      owner: 'user:acme/zoe',
      system: 'system:acme/retail',
    });
  });

  it.each([
    ['no spec', { spec: undefined }],
    ['an owner that is no ref', { spec: { owner: '::' } }],
    ['texts of other types', { spec: { owner: 7, type: {}, lifecycle: [] } }],
  ])('keeps an entity with %s', (_, change) => {
    const entity = { ...component('shop'), ...change } as Entity;
    expect(entityRecord(entity, PLAIN)).toMatchObject({
      owner: null,
      system: null,
    });
  });

  it('caps and cleans hostile text', () => {
    const entity = component('shop', {
      title: `a\u0000b${'x'.repeat(5_000)}`,
      source: `https://example.com/${'x'.repeat(5_000)}`,
    });
    entity.metadata.tags = [7, 'ok'] as unknown as string[];
    const record = entityRecord(entity, PLAIN);
    expect(record.title).toMatch(/^abx{498}$/);
    expect(record.location).toBeNull();
    expect(record.tags).toBe('["ok"]');
  });

  it('refuses a name that no database takes', () => {
    expect(() => entityRecord(component('a\u0000b'), PLAIN)).toThrow(
      'not a valid',
    );
  });
});

describe('groupRecord', () => {
  it('takes name and parent', () => {
    expect(groupRecord(group('Checkout', 'commerce'))).toEqual({
      ref: 'group:default/checkout',
      title: 'Checkout',
      parent: 'group:default/commerce',
    });
  });

  it('prefers the display name', () => {
    const named = group('checkout');
    named.metadata.title = 'Title';
    named.spec!.profile = { displayName: 'The Checkout Team' };
    expect(groupRecord(named).title).toBe('The Checkout Team');
  });
});
