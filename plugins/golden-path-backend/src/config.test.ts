import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readConfig } from './config';

const read = (goldenPath: JsonObject = {}) =>
  readConfig(new ConfigReader({ goldenPath }));

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig(new ConfigReader({}))).toMatchObject({
      ...{ cadenceMs: 3_600_000, catalogSyncMs: 15_000, pollMs: 1_000 },
      ...{ retryMs: 60_000, concurrency: 8, fileRoots: [] },
      workers: { timeoutMs: 20_000, memoryMb: 256 },
      entities: { kind: 'Component' },
      policies: {},
    });
  });

  it('reads what is set', () => {
    const config = read({
      schedule: { cadence: { minutes: 5 }, retry: '10s' },
      sources: { concurrency: 2, file: { roots: ['/projects'] } },
      workers: { count: 3 },
      entities: { filter: { kind: { $in: ['Component', 'API'] } } },
      policies: { 'container-hygiene': { ownRegistries: ['r.example.com'] } },
    });
    expect(config).toMatchObject({
      ...{ cadenceMs: 300_000, retryMs: 10_000, concurrency: 2 },
      fileRoots: ['/projects'],
      workers: { count: 3 },
      entities: { kind: { $in: ['Component', 'API'] } },
      policies: { 'container-hygiene': { ownRegistries: ['r.example.com'] } },
    });
  });

  it.each([
    [{ schedule: { cadence: { minutes: 0 } } }, 'goldenPath.schedule.cadence'],
    [{ schedule: { poll: 'soon' } }, 'goldenPath.schedule.poll'],
    [{ sources: { concurrency: 0 } }, 'goldenPath.sources.concurrency'],
    [{ workers: { memoryMb: 1.5 } }, 'goldenPath.workers.memoryMb'],
    [{ policies: { x: ['y'] } }, 'goldenPath.policies.x'],
    [{ entities: { filter: { $all: 'x' } } }, 'goldenPath.entities.filter'],
  ])('names the key that is wrong in %j', (settings, key) => {
    expect(() => read(settings as JsonObject)).toThrow(key);
  });
});
