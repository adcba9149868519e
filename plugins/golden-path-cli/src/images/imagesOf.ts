import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import type {
  Evidence,
  ImageEvidence,
  NamedImage,
  Scorecard,
} from 'backstage-plugin-golden-path-common';
import {
  readRegistries,
  RegistryReader,
} from 'backstage-plugin-golden-path-node';
import { member } from '../policies';
import { UsageError } from '../UsageError';
import { substitute } from './substitute';

/** Reads the images of a project. */
export type ReadImages = (evidence: Evidence) => Promise<ImageEvidence[]>;

/** What is asked for on the command line. */
export interface ImagesAskedFor {
  references: string[];
  /** Whether their layers are looked into; as the configuration says unless told. */
  layers?: boolean;
  scorecards: Scorecard[];
}

/**
 * Makes what reads these images from the registries that a config file has in `goldenPath.images`.
 *
 * @param goldenPath - what stands below that key in the file
 */
export function imagesOf(
  goldenPath: unknown,
  { references, layers, scorecards }: ImagesAskedFor,
): ReadImages {
  const images = substitute(member(goldenPath, 'images'), process.env);
  const config = new ConfigReader({ goldenPath: { images } } as JsonObject);
  let settings: ReturnType<typeof readRegistries>;
  try {
    settings = readRegistries(config);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  if (!settings) {
    throw new UsageError(
      '--image needs --config FILE with goldenPath.images.registries: no other registry is asked.',
    );
  }
  const reader = RegistryReader.create({ settings, config });
  const options = { layers: layers ?? settings.layers };
  return async evidence => {
    const known = scorecards.flatMap(one => one.images?.(evidence) ?? []);
    return Promise.all(
      references.map(reference =>
        reader.read(placed(reference, known), options),
      ),
    );
  };
}

/** An image with the place where the project names it, if it does. */
function placed(reference: string, known: NamedImage[]): NamedImage {
  return known.find(one => one.reference === reference) ?? { reference };
}
