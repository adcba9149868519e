import { RegistryReader, type RegistryReaderOptions } from '../RegistryReader';
import {
  DEFAULT_IMAGE_LIMITS,
  type ImageLimits,
  type RegistrySettings,
} from '../settings';
import { FakeRegistry } from './FakeRegistry';

/** A registry for each test of a file, and readers that may ask it. */
export function registryFixture() {
  const running: FakeRegistry[] = [];
  const start = async () => {
    const registry = await FakeRegistry.start();
    running.push(registry);
    return registry;
  };
  let registry: FakeRegistry;
  beforeEach(async () => {
    registry = await start();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map(one => one.stop()));
  });

  const readerOf = (
    own: Partial<RegistrySettings> = {},
    limits: Partial<ImageLimits> = {},
    options: Partial<RegistryReaderOptions> & {
      more?: RegistrySettings[];
    } = {},
  ) => {
    const { more = [], ...rest } = options;
    const host = {
      host: registry.host,
      insecure: true,
      tokenHosts: [],
      ...own,
    };
    return RegistryReader.create({
      settings: {
        layers: false,
        limits: { ...DEFAULT_IMAGE_LIMITS, timeoutMs: 5_000, ...limits },
        registries: [host, ...more],
      },
      ...rest,
    });
  };
  return {
    get registry() {
      return registry;
    },
    /** Another one. */
    start,
    readerOf,
    /** The full name of an image in the registry. */
    named: (name: string) => ({ reference: `${registry.host}/${name}` }),
  };
}
