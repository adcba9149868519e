import { textAt, type Resource } from '../graph';

/** The name of a table of the Glue catalog, in lower case as the catalog keeps it. */
export function tableName(table: Resource): string | undefined {
  // A table that is made by its open format has its name beside the input.
  for (const path of ['TableInput.Name', 'Name']) {
    const name = textAt(table, path);
    if (name.state === 'known') return name.value.toLowerCase();
  }
  return undefined;
}

/** Whether SQL that names `orders` or `lake.orders` means this table; a database is compared where both are known. */
export function isNamed(table: Resource, inSql: string | undefined): boolean {
  const name = tableName(table);
  if (!name || !inSql) return false;
  const parts = inSql.toLowerCase().split('.');
  if (parts[parts.length - 1] !== name) return false;
  const database = textAt(table, 'DatabaseName');
  return (
    parts.length < 2 ||
    database.state !== 'known' ||
    parts[parts.length - 2] === database.value.toLowerCase()
  );
}
