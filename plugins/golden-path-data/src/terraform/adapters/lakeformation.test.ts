import { adapted } from '../../__testUtils__/adapted';

it('grants on whatever a grant can be on', () => {
  const grant = (on: string) =>
    (
      adapted(
        'aws_lakeformation_permissions',
        `principal: ana\npermissions: [SELECT]\n${on}`,
      ) as { Resource: unknown }
    ).Resource;
  expect(grant('catalog_resource: true')).toEqual({ Catalog: {} });
  expect(grant('catalog_resource: false\ndatabase: [{ name: shop }]')).toEqual({
    Database: { Name: 'shop' },
  });
  expect(grant('table: [{ database_name: shop, wildcard: true }]')).toEqual({
    Table: { DatabaseName: 'shop', TableWildcard: {} },
  });
  expect(
    grant(
      'table_with_columns: [{ database_name: shop, name: orders, wildcard: true, excluded_column_names: [email] }]',
    ),
  ).toEqual({
    TableWithColumns: {
      DatabaseName: 'shop',
      Name: 'orders',
      ColumnWildcard: { ExcludedColumnNames: ['email'] },
    },
  });
  expect(grant('data_location: [{ arn: "arn:aws:s3:::raw" }]')).toEqual({
    DataLocation: { ResourceArn: 'arn:aws:s3:::raw' },
  });
  expect(
    grant(
      'lf_tag_policy: [{ resource_type: TABLE, expression: [{ key: tier, values: [curated] }] }]',
    ),
  ).toEqual({
    LFTagPolicy: {
      ResourceType: 'TABLE',
      Expression: [{ TagKey: 'tier', TagValues: ['curated'] }],
    },
  });
});

it('takes default permissions away that are not written', () => {
  expect(
    adapted('aws_lakeformation_data_lake_settings', 'admins: [role-a]'),
  ).toEqual({
    Admins: [{ DataLakePrincipalIdentifier: 'role-a' }],
    CreateDatabaseDefaultPermissions: [],
    CreateTableDefaultPermissions: [],
  });
});

it('tags by either type, columns excluded or named', () => {
  const tag = 'lf_tag: [{ key: sensitivity, value: high }]';
  const LFTags = [{ TagKey: 'sensitivity', TagValues: ['high'] }];
  expect(
    adapted(
      'aws_lakeformation_resource_lf_tags',
      `${tag}\ntable_with_columns: [{ database_name: shop, name: orders, column_names: [email] }]`,
    ),
  ).toEqual({
    LFTags,
    Resource: {
      TableWithColumns: {
        DatabaseName: 'shop',
        Name: 'orders',
        ColumnNames: ['email'],
      },
    },
  });
  expect(
    adapted(
      'aws_lakeformation_resource_lf_tag',
      `${tag}\ntable_with_columns: [{ database_name: shop, name: orders, column_wildcard: [{ excluded_column_names: [email] }] }]`,
    ),
  ).toEqual({
    LFTags,
    Resource: {
      TableWithColumns: {
        DatabaseName: 'shop',
        Name: 'orders',
        ColumnWildcard: { ExcludedColumnNames: ['email'] },
      },
    },
  });
});

it('filters cells', () => {
  expect(
    adapted(
      'aws_lakeformation_data_cells_filter',
      'table_data: [{ name: eu, database_name: shop, table_name: orders, table_catalog_id: "111122223333", column_names: [id], row_filter: [{ filter_expression: "region = 1" }] }]',
    ),
  ).toEqual({
    Name: 'eu',
    DatabaseName: 'shop',
    TableName: 'orders',
    TableCatalogId: '111122223333',
    ColumnNames: ['id'],
    RowFilter: { FilterExpression: 'region = 1' },
  });
});
