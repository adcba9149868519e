import { entityFacts } from './entityFacts';

const annotations = { 'golden-path/image': 'r.example.com/shop:1', other: 'x' };
const entity = {
  kind: 'Component',
  metadata: { name: 'shop', tags: ['web', 'go'], annotations },
  spec: { type: 'service', lifecycle: 'production', owner: 'team' },
};

describe('entityFacts', () => {
  it('takes what checks may know', () => {
    expect(entityFacts(entity)).toEqual({
      ...{ kind: 'Component', name: 'shop', type: 'service' },
      ...{ lifecycle: 'production', tags: ['go', 'web'] },
      annotations: { 'golden-path/image': 'r.example.com/shop:1' },
    });
  });

  it('says nothing of an entity that says nothing to Golden Path', () => {
    const metadata = { name: 'shop', annotations: { other: 'x' } };
    expect(entityFacts({ ...entity, metadata })).toBeUndefined();
    expect(
      entityFacts({ ...entity, metadata: { name: 'shop' } }),
    ).toBeUndefined();
  });

  it.each([
    undefined,
    7,
    [],
    {},
    { kind: 'Component', metadata: { annotations } },
    { kind: {}, metadata: { name: 'shop', annotations } },
    { ...entity, metadata: { name: 'shop', annotations: [] } },
    {
      ...entity,
      metadata: {
        name: 'shop',
        annotations: { 'golden-path/image': 'x'.repeat(2_001) },
      },
    },
  ])('says nothing of %j', hostile => {
    expect(entityFacts(hostile)).toBeUndefined();
  });

  it('leaves out what is of no use, and says the same in whatever order', () => {
    const many = Array.from({ length: 99 }, (_, i) => [
      `golden-path/${i}`,
      'x',
    ]);
    const metadata = {
      name: 'sh\u0000op',
      tags: ['b', 7, 'a'],
      annotations: Object.fromEntries(many),
    };
    const facts = entityFacts({ ...entity, metadata, spec: { type: [] } });
    expect(facts).toMatchObject({ name: 'shop', tags: ['a', 'b'] });
    expect(facts).not.toHaveProperty('type');
    expect(Object.keys(facts!.annotations)).toHaveLength(50);
    const turned = Object.fromEntries([...many].reverse());
    expect(
      entityFacts({ ...entity, metadata: { ...metadata, annotations: turned } })
        ?.annotations,
    ).toEqual(facts!.annotations);
  });
});
