import { all, replace, tagged } from './edits';
import { search } from './guests';
import { breaks } from './Mutation';

const CURATED = /contracts\/daily-[^/]+\.odcs\.yaml$/;
const TRANSFORMED = /contracts\/(?!daily-)[^/]+\.odcs\.yaml$/;
const CATALOG = /^catalog-info\.yaml$/;

/** Who answers for the data, and what it is worth to whom. */
export const valueAndOwner = [
  breaks('owner-unnamed', project =>
    project.edit(CATALOG, text =>
      text.replace(/^( +owner:) .*$/m, '$1 guests'),
    ),
  ),
  breaks(
    'business-owner-missing',
    all(replace(CURATED, /^.*role: Business owner.*\n/m, ''), project =>
      project.edit(CATALOG, text =>
        text.replace(/^ +golden-path\/business-owner: .*\n/gm, ''),
      ),
    ),
  ),
  breaks('value-unstated', replace(CURATED, /^.*property: valueKpi.*\n/m, '')),
  breaks(
    'orphan-dataset',
    project => {
      project.edit(CURATED, text => text.replace(/^roles:\n.*\n/m, ''));
      project.edit(CATALOG, text =>
        text.replace(/^ +- "resource:.*-curated"\n/gm, ''),
      );
      for (const type of [
        'AWS::Athena::WorkGroup',
        'AWS::LakeFormation::PrincipalPermissions',
      ])
        for (const one of project.all(type))
          if (/^(Analysts|Workgroup$)/.test(project.idOf(one)))
            project.remove(one);
    },
    { on: search },
  ),
  breaks('contract-invalid', replace(TRANSFORMED, /^version: .*\n/m, '')),
  breaks('cost-tags-missing', project => {
    const bucket = project.one(
      'AWS::S3::Bucket',
      tagged('data:tier', 'curated'),
    );
    bucket.Properties.Tags = bucket.Properties.Tags.filter(
      ({ Key }: { Key: string }) => Key !== 'cost-center',
    );
  }),
];
