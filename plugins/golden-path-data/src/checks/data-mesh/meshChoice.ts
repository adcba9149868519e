import { documentsOf, type DecisionRecord } from '../../documents';
import { valueAt } from '../../graph';
import type { DataModel } from '../../model';
import type { Choice } from '../records/Choice';
import { headOf } from '../records/headOf';
import type { OfDocument } from '../records/OfDocument';
import { foreignAccounts } from './foreignAccounts';

/** What a mesh shares data with. */
const SHARING = ['AWS::RAM::ResourceShare', 'AWS::DataZone::*'];
const CRITERIA = [
  'autonomous-domains',
  'platform-team',
  'federated-governance',
];

/** The choice that the records on this practice settle: every project of data has it, so that it never is not applicable. */
export const meshChoice: Choice = {
  practice: 'data-mesh',
  what: 'a data mesh',
  types: [],
  nothing: 'There is no data.',
  made: model => [{ at: headOf(model).at }],
  compare: (model, records, say) => {
    for (const record of records)
      if (record.decision === 'adopted') adopted(model, record, say);
      else notAdopted(model, say);
  },
  reasons: ({ value, at }, say) => {
    const missing = CRITERIA.filter(
      name => !valueAt(value, `criteria.${name}`),
    );
    if (missing.length)
      say.fail(
        valueAt(value, 'criteria')?.at ?? at,
        `\`criteria\` does not answer ${missing.join(', ')}.`,
      );
  },
};

function notAdopted({ graph }: DataModel, say: OfDocument): void {
  const sharing = graph.resources.filter(
    ({ type }) => type === SHARING[0] || type.startsWith('AWS::DataZone::'),
  );
  for (const { at, name, id } of sharing)
    say.fail(
      at,
      `${name} shares data as a mesh does, and the accepted record adopts none.`,
      [id],
    );
  const [gap] = graph.gapsFor(SHARING.map(type => type.replace('*', 'Domain')));
  if (gap) say.undecided(gap.what);
  say.pass();
}

function adopted(
  model: DataModel,
  { at }: DecisionRecord,
  say: OfDocument,
): void {
  const { contracts, entities } = documentsOf(model);
  if (!contracts.length)
    say.fail(
      at,
      'A mesh is adopted, and no data contract publishes a product.',
    );
  if (![...contracts, ...entities].some(({ domain }) => domain))
    say.fail(
      at,
      'A mesh is adopted, and neither a contract nor the catalog names the domain.',
    );
  for (const policy of model.graph.ofType('AWS::S3::BucketPolicy'))
    for (const place of foreignAccounts(policy))
      say.fail(
        place,
        `${policy.name} lets another account in by the bucket's policy; in a mesh Lake Formation grants it.`,
        [policy.id],
      );
  say.pass();
}
