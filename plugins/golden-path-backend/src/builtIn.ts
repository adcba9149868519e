import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { dataScorecard } from 'backstage-plugin-golden-path-data';
import {
  FileEvidenceSource,
  MemoryImageCache,
  RegistryReader,
  UrlEvidenceSource,
  type EvidenceSource,
  type ImageReader,
  type ScorecardRegistration,
} from 'backstage-plugin-golden-path-node';
import type { GoldenPathConfig } from './config';

/** The scorecards that come with the backend. */
export function builtInScorecards(): ScorecardRegistration[] {
  return [
    {
      scorecard: containerScorecard,
      module: require.resolve('backstage-plugin-golden-path-containers'),
    },
    {
      scorecard: dataScorecard,
      module: require.resolve('backstage-plugin-golden-path-data'),
    },
  ];
}

/** The places that evidence can be read from without a module. */
export function builtInSources(
  { fileRoots: roots, limits }: GoldenPathConfig,
  { urlReader: reader }: { urlReader: UrlReaderService },
): EvidenceSource[] {
  return [
    FileEvidenceSource.create({ roots, limits }),
    UrlEvidenceSource.create({ reader, limits }),
  ];
}

/**
 * What reads images, where registries are configured. Images are kept in memory alone: what they were built with may hold secrets,
 * and a database is no place for these.
 *
 * @param config - the whole configuration, for the credentials of AWS
 */
export function builtInImageReader(
  { images: settings }: GoldenPathConfig,
  config: Config,
): ImageReader | undefined {
  if (!settings) return undefined;
  const cache = new MemoryImageCache();
  return RegistryReader.create({ settings, config, cache });
}
