import type { CheckVerdict } from 'backstage-plugin-golden-path-common';
import { documentsOf } from '../../documents';
import { isLake } from '../../flow';
import { isDataProject, type DataModel } from '../../model';

/** Said where tiers are decided not to be there. */
const DECIDED =
  'An accepted record says that tiers of data do not apply to this project.';

/**
 * Whether tiers are asked of a project at all: nothing where they are. A project that keeps no lake and processes no data has none to
 * ask of; one that processes data without a lake says so by an accepted record, and stays open until then.
 */
export function withoutTiers(model: DataModel): CheckVerdict | undefined {
  const record = documentsOf(model).records.find(
    ({ practices, status, decision }) =>
      practices.includes('data-tiers') &&
      status === 'accepted' &&
      decision === 'not-applicable',
  );
  if (record) return { outcome: 'not-applicable', reason: DECIDED };
  if (isLake(model)) return undefined;
  const [gap] = model.graph.gapsFor(['AWS::S3::Bucket']);
  if (gap)
    return {
      outcome: 'no-evidence',
      reason: `${gap.at.file}:${gap.at.line}: ${gap.what}.`,
    };
  return isDataProject(model)
    ? {
        outcome: 'no-evidence',
        reason:
          'The project moves data and keeps no lake here: an accepted record can say that tiers do not apply.',
      }
    : {
        outcome: 'not-applicable',
        reason: 'The project keeps no lake of data.',
      };
}
