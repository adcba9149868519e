import { list, properties, turned, type Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, block, blocks, listed, made, nested, plain } from './words';

const TAG = { catalog_id: 'CatalogId', key: 'TagKey', values: 'TagValues' };
const DATABASE = { catalog_id: 'CatalogId', name: 'Name' };

/**
 * Lake Formation: registered locations, settings, grants, LF-tags and filters.
 *
 * CloudFormation has two types for grants. Those of Terraform are `AWS::LakeFormation::PrincipalPermissions`: both know LF-tags and
 * filters, which the older `AWS::LakeFormation::Permissions` does not. It has none for `aws_lakeformation_opt_in` and
 * `aws_lakeformation_identity_center_configuration`, which keep their own words.
 */
export const lakeformationAdapters: Adapter[] = [
  {
    from: 'aws_lakeformation_resource',
    to: 'AWS::LakeFormation::Resource',
    properties: args =>
      plain(args, {
        arn: 'ResourceArn',
        hybrid_access_enabled: 'HybridAccessEnabled',
        role_arn: 'RoleArn',
        use_service_linked_role: 'UseServiceLinkedRole',
        with_federation: 'WithFederation',
        with_privileged_access: 'WithPrivilegedAccess',
      }),
  },
  {
    from: 'aws_lakeformation_data_lake_settings',
    to: 'AWS::LakeFormation::DataLakeSettings',
    properties: args => ({
      ...plain(args, {
        allow_external_data_filtering: 'AllowExternalDataFiltering',
        external_data_filtering_allow_list: 'ExternalDataFilteringAllowList',
        trusted_resource_owners: 'TrustedResourceOwners',
      }),
      Admins: principals(arg(args, 'admins')),
      CreateDatabaseDefaultPermissions: defaults(
        args,
        'create_database_default_permissions',
      ),
      CreateTableDefaultPermissions: defaults(
        args,
        'create_table_default_permissions',
      ),
    }),
  },
  {
    from: 'aws_lakeformation_permissions',
    to: 'AWS::LakeFormation::PrincipalPermissions',
    properties: args => ({
      ...plain(args, {
        catalog_id: 'Catalog',
        permissions: 'Permissions',
        permissions_with_grant_option: 'PermissionsWithGrantOption',
      }),
      Principal: principal(arg(args, 'principal')),
      Resource: made(args, granted),
    }),
  },
  {
    from: 'aws_lakeformation_lf_tag',
    to: 'AWS::LakeFormation::Tag',
    properties: args => plain(args, TAG),
  },
  ...[
    'aws_lakeformation_resource_lf_tags',
    'aws_lakeformation_resource_lf_tag',
  ].map(
    (from): Adapter => ({
      from,
      to: 'AWS::LakeFormation::TagAssociation',
      properties: args => ({
        LFTags: blocks(args, 'lf_tag', one =>
          made(one, tag => ({
            CatalogId: arg(tag, 'catalog_id'),
            TagKey: arg(tag, 'key'),
            TagValues: listed(arg(tag, 'value')),
          })),
        ),
        Resource: made(args, dataIn),
      }),
    }),
  ),
  {
    from: 'aws_lakeformation_data_cells_filter',
    to: 'AWS::LakeFormation::DataCellsFilter',
    properties: args => {
      const data = block(args, 'table_data');
      return {
        ...(data &&
          plain(data, {
            column_names: 'ColumnNames',
            database_name: 'DatabaseName',
            name: 'Name',
            table_catalog_id: 'TableCatalogId',
            table_name: 'TableName',
          })),
        ColumnWildcard: nested(data, 'column_wildcard', {
          excluded_column_names: 'ExcludedColumnNames',
        }),
        RowFilter: made(block(data, 'row_filter'), filter => ({
          AllRowsWildcard: made(block(filter, 'all_rows_wildcard'), () => ({})),
          FilterExpression: arg(filter, 'filter_expression'),
        })),
      };
    },
  },
];

/** What a grant is on. */
function granted(args: Value): Record<string, Value | undefined> {
  return {
    ...dataIn(args),
    Catalog: whereTrue(args, 'catalog_resource'),
    DataCellsFilter: nested(args, 'data_cells_filter', {
      database_name: 'DatabaseName',
      name: 'Name',
      table_catalog_id: 'TableCatalogId',
      table_name: 'TableName',
    }),
    DataLocation: nested(args, 'data_location', {
      arn: 'ResourceArn',
      catalog_id: 'CatalogId',
    }),
    LFTag: nested(args, 'lf_tag', TAG),
    LFTagPolicy: made(block(args, 'lf_tag_policy'), policy => ({
      ...plain(policy, {
        catalog_id: 'CatalogId',
        resource_type: 'ResourceType',
      }),
      Expression: blocks(policy, 'expression', one =>
        made(one, tag => plain(tag, { key: 'TagKey', values: 'TagValues' })),
      ),
    })),
  };
}

/** A database, a table or columns of one. */
function dataIn(args: Value): Record<string, Value | undefined> {
  return {
    Database: nested(args, 'database', DATABASE),
    Table: made(block(args, 'table'), table => ({
      ...plain(table, { ...DATABASE, database_name: 'DatabaseName' }),
      TableWildcard: whereTrue(table, 'wildcard'),
    })),
    TableWithColumns: made(block(args, 'table_with_columns'), table => ({
      ...plain(table, {
        ...DATABASE,
        column_names: 'ColumnNames',
        database_name: 'DatabaseName',
      }),
      ColumnWildcard:
        nested(table, 'column_wildcard', {
          excluded_column_names: 'ExcludedColumnNames',
        }) ??
        made(arg(table, 'excluded_column_names'), excluded => ({
          ExcludedColumnNames: excluded,
        })) ??
        whereTrue(table, 'wildcard'),
    })),
  };
}

/** The catalog, all tables, all columns: CloudFormation says so by an object that is empty. */
function whereTrue(from: Value, name: string): Value | undefined {
  return turned(arg(from, name), known =>
    known?.kind === 'scalar' && String(known.value) === 'true'
      ? properties({}, known.at)
      : undefined,
  );
}

function principal(value: Value | undefined): Value | undefined {
  return value && properties({ DataLakePrincipalIdentifier: value }, value.at);
}

function principals(values: Value | undefined): Value | undefined {
  return turned(values, known =>
    known?.kind === 'list'
      ? list(
          known.items.flatMap(one => principal(one) ?? []),
          known.at,
          known.open,
        )
      : known && listed(principal(known)),
  );
}

/** Permissions that new databases or tables begin with: where none are written the provider takes those of the account away. */
function defaults(args: Value, name: string): Value | undefined {
  const written = blocks(args, name, one =>
    made(one, it => ({
      Permissions: arg(it, 'permissions'),
      Principal: principal(arg(it, 'principal')),
    })),
  );
  if (written) return written;
  return list([], args.at);
}
