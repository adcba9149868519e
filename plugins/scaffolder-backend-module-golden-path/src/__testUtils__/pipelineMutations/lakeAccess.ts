import { ACCOUNT, add, all, join, named, ref, remove, set } from './edits';
import { functionParts } from './guests/parts';
import { breaks } from './Mutation';

const GRANT = 'AWS::LakeFormation::PrincipalPermissions';
const analysts = named('AnalystsAsks');
const ANALYST = 'arn:aws:iam::111122223333:role/data-analyst';

const grant = (resource: object, more: object = {}) => ({
  Type: GRANT,
  Properties: {
    Permissions: ['SELECT'],
    PermissionsWithGrantOption: [],
    Principal: { DataLakePrincipalIdentifier: ANALYST },
    Resource: resource,
    ...more,
  },
});

const onTable = (Name: string) => ({
  Table: { CatalogId: ACCOUNT, DatabaseName: 'order_events_curated', Name },
});

const settings = (more: object) =>
  add('Governance', {
    LakeSettings: {
      Type: 'AWS::LakeFormation::DataLakeSettings',
      Properties: {
        Admins: [
          {
            DataLakePrincipalIdentifier:
              'arn:aws:iam::111122223333:role/lake-admin',
          },
        ],
        CreateDatabaseDefaultPermissions: [],
        CreateTableDefaultPermissions: [],
        ...more,
      },
    },
  });

/** Lake Formation grants by tags, to roles, what the work needs. */
export const lakeAccess = [
  breaks(
    'location-not-registered',
    remove('AWS::LakeFormation::Resource', named('Curated')),
  ),
  breaks(
    'default-permissions-kept',
    settings({
      CreateTableDefaultPermissions: [
        {
          Permissions: ['ALL'],
          Principal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' },
        },
      ],
    }),
    { left: 'no edit of a template makes a list empty' },
  ),
  breaks(
    'grant-to-all-of-iam',
    set(
      GRANT,
      'Principal.DataLakePrincipalIdentifier',
      'IAM_ALLOWED_PRINCIPALS',
      analysts,
    ),
  ),
  breaks('grant-of-everything', set(GRANT, 'Permissions', ['ALL'], analysts), {
    on: settings({}),
  }),
  breaks(
    'grant-passed-on',
    set(GRANT, 'PermissionsWithGrantOption', ['SELECT'], analysts),
    {
      on: all(
        add('Consumption', functionParts('Ask', 'consumption')),
        set(
          GRANT,
          'Principal.DataLakePrincipalIdentifier',
          { 'Fn::GetAtt': ['AskRole', 'Arn'] },
          analysts,
        ),
      ),
    },
  ),
  breaks(
    'grants-table-by-table',
    add(
      'Consumption',
      Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f'].map(name => [
          `Table${name.toUpperCase()}`,
          grant(onTable(name)),
        ]),
      ),
    ),
  ),
  breaks(
    'personal-columns-unfiltered',
    all(
      remove('AWS::LakeFormation::TagAssociation', named('RecordsPersonal')),
      add('Consumption', {
        SeesAll: grant({
          Table: {
            CatalogId: ACCOUNT,
            DatabaseName: 'order_events_transformed',
            Name: 'orders',
          },
        }),
      }),
    ),
  ),
  breaks(
    'lake-credentials-unused',
    add('Cataloging', {
      Crawl: {
        Type: 'AWS::Glue::Crawler',
        Properties: {
          CrawlerSecurityConfiguration: 'order-events',
          DatabaseName: ref('Raw'),
          Role: 'crawl',
          Targets: {
            S3Targets: [{ Path: join('s3://', ref('RawBucket'), '/cdc/') }],
          },
        },
      },
    }),
  ),
  breaks(
    'admin-is-user',
    settings({
      Admins: [
        { DataLakePrincipalIdentifier: 'arn:aws:iam::111122223333:user/ana' },
      ],
    }),
  ),
  breaks(
    'grant-of-older-type',
    add('Consumption', {
      Older: {
        Type: 'AWS::LakeFormation::Permissions',
        Properties: {
          DataLakePrincipal: { DataLakePrincipalIdentifier: ANALYST },
          Permissions: ['DESCRIBE'],
          Resource: { DatabaseResource: { Name: 'order_events_curated' } },
        },
      },
    }),
  ),
];
