import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { scorecard } from 'backstage-plugin-golden-path-containers';
import {
  FileEvidenceSource,
  UrlEvidenceSource,
  type EvidenceSource,
  type ScorecardRegistration,
} from 'backstage-plugin-golden-path-node';
import type { GoldenPathConfig } from './config';

/** The scorecards that come with the backend. */
export function builtInScorecards(): ScorecardRegistration[] {
  return [
    {
      scorecard,
      module: require.resolve('backstage-plugin-golden-path-containers'),
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
