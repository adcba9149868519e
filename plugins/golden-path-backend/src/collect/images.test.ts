import { EvidenceError } from 'backstage-plugin-golden-path-node';
import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, harness } from '../__testUtils__/harness';
import { MemoryRegistry } from '../__testUtils__/MemoryRegistry';

const SHOP = 'https://example.com/shop/';
const IMAGE = 'r.example.com/shop:1';
const HOUR = 3_600_000;
const down = new EvidenceError('failed', 'r.example.com does not answer.');

const settings = {
  images: {
    registries: [
      { host: 'r.example.com', username: 'me', password: 'pa55word' },
    ],
  },
};

function shop(knex: Knex, marks = `small=image image=${IMAGE}`) {
  const registry = new MemoryRegistry();
  const h = harness(knex, { settings, imageReader: registry });
  h.setCatalog([component('shop', { source: SHOP })]);
  h.source.set(`url:${SHOP}`, marks);
  /** Settles after another hour, and says what the check of the image said and what that took. */
  const next = async () => {
    h.clock.now += 2 * HOUR;
    registry.asked.length = 0;
    await h.settle();
    const entity = await h.entities.read('component:default/shop');
    const { assessment, problem } = entity!.scorecards[0];
    expect(problem).toBeUndefined();
    const { outcome, reason, findings } = assessment!.checks[1];
    const [finding] = findings;
    return {
      outcome,
      reason,
      finding,
      asked: registry.asked.map(a => a.slice(0, 4)),
    };
  };
  return { registry, h, next };
}

describe('Collector, of images', () => {
  onEachDatabase('reads what the project names, and judges it', async knex => {
    const { registry, next } = shop(knex);
    registry.set(IMAGE, '');
    const { outcome, finding, asked } = await next();
    expect(asked).toEqual(['read']);
    expect(outcome).toBe('failed');
    expect(finding).toMatchObject({ image: IMAGE, file: 'marks' });
    expect(finding.message).toMatch(/^Runs as root, with TOKEN=•/);
    const stored = JSON.stringify(
      await Promise.all([
        ...[knex('sources'), knex('assessments'), knex('entities')],
      ]),
    );
    expect(stored).not.toMatch(/hunter2|pa55word/);
  });

  onEachDatabase(
    'assesses an unchanged tree anew when the image changed',
    async knex => {
      const { registry, h, next } = shop(knex);
      registry.set(IMAGE, '');
      await next();
      expect(await next()).toMatchObject({
        asked: ['head'],
        outcome: 'failed',
      });
      expect(h.assessor.assessed).toBe(1);
      registry.set(IMAGE, 'app');
      expect(await next()).toMatchObject({
        ...{ asked: ['head', 'read'], outcome: 'passed' },
      });
      expect(await next()).toMatchObject({ asked: ['head'] });
      expect(h.assessor.assessed).toBe(2);
    },
  );

  onEachDatabase(
    'says why there is no evidence, and tries again',
    async knex => {
      const { registry, h, next } = shop(knex);
      registry.set(IMAGE, down);
      const unread = { outcome: 'no-evidence', reason: down.message };
      expect(await next()).toMatchObject({ ...unread, asked: ['read'] });
      expect(await next()).toMatchObject({ ...unread, asked: ['head'] });
      expect(h.assessor.assessed).toBe(1);
      registry.set(IMAGE, 'app');
      expect(await next()).toMatchObject({ outcome: 'passed' });

      // What was read stands while the registry is down, not when the image is gone.
      registry.set(IMAGE, down);
      expect(await next()).toMatchObject({
        outcome: 'passed',
        asked: ['head'],
      });
      registry.set(IMAGE, new EvidenceError('gone', 'It is gone.'));
      expect(await next()).toMatchObject({ reason: 'It is gone.' });
      expect(await next()).toMatchObject({ asked: ['head'] });
    },
  );

  onEachDatabase('reads for each aspect what it names', async knex => {
    const { registry, h } = shop(knex);
    registry.set(IMAGE, 'app');
    const other = 'r.example.com/other:2';
    const named = component('other', { source: SHOP });
    named.metadata.annotations!['golden-path/marks'] = `image=${other}`;
    h.setCatalog([component('shop', { source: SHOP }), named]);
    await h.settle();
    const [{ images }] = await knex('sources');
    expect(JSON.parse(images)).toEqual({ [IMAGE]: 'sha256:app', [other]: '' });
    const outcomes = await Promise.all(
      ['shop', 'other'].map(async name => {
        const entity = await h.entities.read(`component:default/${name}`);
        return entity!.scorecards[0].assessment!.checks[1].outcome;
      }),
    );
    expect(outcomes).toEqual(['passed', 'no-evidence']);
  });

  onEachDatabase('asks nobody where no registry is configured', async knex => {
    const registry = new MemoryRegistry();
    const h = harness(knex, { imageReader: registry });
    h.setCatalog([component('shop', { source: SHOP })]);
    h.source.set(`url:${SHOP}`, `small=image image=${IMAGE}`);
    await h.settle();
    expect(registry.asked).toEqual([]);
    expect(h.assessor.assessed).toBe(1);
  });

  it('is another engine with other registries, not with other passwords', async () => {
    const version = (images: object) =>
      harness({} as Knex, { settings: { images } as never }).scorecards.version;
    const one = { host: 'r.example.com' };
    const base = version({ registries: [one] });
    const login = { ...one, username: 'a', password: 'b' };
    expect(version({ registries: [login] })).toBe(base);
    expect(version({ registries: [one], layers: true })).not.toBe(base);
    expect(version({ registries: [{ host: 'x.com' }] })).not.toBe(base);
  });
});
