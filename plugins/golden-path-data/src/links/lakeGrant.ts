import { valueAt, type Resource, type Value } from '../graph';

/** The types of a grant of Lake Formation: today's, and the older one. */
export const GRANTS = [
  'AWS::LakeFormation::PrincipalPermissions',
  'AWS::LakeFormation::Permissions',
];

/** A grant of Lake Formation, whichever of its two types it has. What it is not on is not set. */
export interface LakeGrant {
  resource: Resource;
  principal?: Value;
  permissions?: Value;
  /** What may be granted further. */
  passedOn?: Value;
  /** The database itself. */
  database?: Value;
  /** A table, all of it, with `DatabaseName`, `Name` and `TableWildcard`. */
  table?: Value;
  /** Columns of a table, with `DatabaseName`, `Name`, `ColumnNames` and `ColumnWildcard`. */
  columns?: Value;
  /** The ARN of a location in S3. */
  location?: Value;
  /** Whatever has these LF-tags. */
  tagged?: Value;
}

type Part = Exclude<keyof LakeGrant, 'resource'>;

/** Where each type says what. */
export const GRANT_PATHS: Record<string, Partial<Record<Part, string>>> = {
  'AWS::LakeFormation::PrincipalPermissions': {
    principal: 'Principal.DataLakePrincipalIdentifier',
    permissions: 'Permissions',
    passedOn: 'PermissionsWithGrantOption',
    database: 'Resource.Database.Name',
    table: 'Resource.Table',
    columns: 'Resource.TableWithColumns',
    location: 'Resource.DataLocation.ResourceArn',
    tagged: 'Resource.LFTagPolicy',
  },
  'AWS::LakeFormation::Permissions': {
    principal: 'DataLakePrincipal.DataLakePrincipalIdentifier',
    permissions: 'Permissions',
    passedOn: 'PermissionsWithGrantOption',
    database: 'Resource.DatabaseResource.Name',
    table: 'Resource.TableResource',
    columns: 'Resource.TableWithColumnsResource',
    location: 'Resource.DataLocationResource.S3Resource',
  },
};

/** What a resource of one of the two types grants. */
export function grantOf(resource: Resource): LakeGrant {
  const parts = Object.entries(GRANT_PATHS[resource.type]).map(
    ([part, path]) => [part, valueAt(resource, path)] as const,
  );
  return { resource, ...Object.fromEntries(parts) };
}
