import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { component, harness } from '../__testUtils__/harness';

const url = (name: string) => `https://example.com/${name}/`;
const entity = (name: string) => component(name, { source: url(name) });
const names = Array.from({ length: 40 }, (_, i) => `s${i}`);

/** A collector in the middle of a second pass: both turns are taken by readings that stand still, and more is claimed. */
async function standing(knex: Knex) {
  const settings = { sources: { concurrency: 2 } };
  const h = harness(knex, { settings });
  h.setCatalog(names.map(entity));
  names.forEach(name => h.source.set(`url:${url(name)}`, 'tidy=passed'));
  await h.settle();
  h.clock.now += 2 * 3_600_000;
  h.source.reads.length = 0;

  const open = new Set<string>();
  const began: string[] = [];
  let goOn = () => {};
  const wall = new Promise<void>(resolve => {
    goOn = resolve;
  });
  const read = h.source.read.bind(h.source);
  h.source.read = async (location, request) => {
    began.push(location);
    if (began.length > 20 && !open.has(location)) await wall;
    return read(location, request);
  };
  const leased = async (): Promise<string[]> =>
    knex('sources').whereNotNull('lease').pluck('location');
  await h.collector.tick();
  while (began.length < 22) await new Promise(setImmediate);
  // What is unchanged is written a little later.
  while ((await leased()).some(l => h.source.reads.includes(l))) {
    await new Promise(setImmediate);
  }
  return { h, open, began, goOn, leased };
}

describe('Collector that claims ahead', () => {
  onEachDatabase('claims more than it has turns, and reads it', async knex => {
    const { h, began, goOn, leased } = await standing(knex);
    expect((await leased()).length).toBeGreaterThan(2);
    goOn();
    await h.collector.drain();
    expect(new Set(began).size).toBe(40);
    expect(began).toHaveLength(40);
    expect(await leased()).toEqual([]);
    expect(h.assessor.assessed).toBe(40);
  });

  onEachDatabase('takes urgent work before what waits', async knex => {
    const { h, began, goOn } = await standing(knex);
    h.setCatalog([...names, 'new'].map(entity));
    await h.mirror.sync();
    await h.collector.tick();
    expect(began).toHaveLength(22);
    goOn();
    await h.collector.drain();
    expect(began[22]).toBe(`url:${url('new')}`);
    expect(began).toHaveLength(41);
  });

  onEachDatabase('gives back what waits too long', async knex => {
    const { h, began, goOn, leased } = await standing(knex);
    const later = performance.now() + 1_100;
    const clock = jest.spyOn(performance, 'now').mockReturnValue(later);
    await h.collector.tick();
    clock.mockRestore();
    expect((await leased()).sort()).toEqual(began.slice(20).sort());
    goOn();
    await h.collector.drain();
    expect(began).toHaveLength(40);
  });

  onEachDatabase('reads what waits at once for a person', async knex => {
    const { h, open, began, goOn, leased } = await standing(knex);
    const waiting = (await leased()).find(l => !began.includes(l))!;
    open.add(waiting);
    await h.collector.refresh(waiting, 5_000);
    expect(h.source.reads).toContain(waiting);
    goOn();
    await h.collector.drain();
    expect(began.filter(location => location === waiting)).toHaveLength(1);
  });

  onEachDatabase('gives back what waits when it stops', async knex => {
    const { h, leased } = await standing(knex);
    await h.stop();
    expect(await leased()).toEqual([]);
  });
});
