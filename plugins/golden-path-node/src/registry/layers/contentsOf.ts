import type { ImageContents } from 'backstage-plugin-golden-path-common';
import { EvidenceError } from '../../EvidenceError';
import { bytesForPeople } from '../../limits';
import type { Descriptor } from '../manifest';
import type { Repository } from '../Repository';
import type { ImageLimits } from '../settings';
import { LayerReader } from './LayerReader';
import { LayerScan } from './LayerScan';

/**
 * Looks through the layers of one image. Memory grows with the number of paths, not with their content.
 *
 * @throws an `EvidenceError` where they cannot be read, or a limit is reached: half a count would be a wrong one
 */
export async function contentsOf(
  layers: Descriptor[],
  repository: Repository,
  limits: ImageLimits,
  signal: AbortSignal,
): Promise<ImageContents> {
  const bytes = layers.reduce((sum, { size }) => sum + size, 0);
  if (bytes > limits.maxLayerBytes) {
    throw new EvidenceError(
      'refused',
      `Its layers are larger than ${bytesForPeople(limits.maxLayerBytes)}.`,
    );
  }
  const reader = new LayerReader(repository, limits, signal);
  const scan = new LayerScan(limits.maxEntries);
  for (const descriptor of layers) {
    await reader.read(descriptor, scan);
    scan.endLayer();
  }
  return scan.result();
}
