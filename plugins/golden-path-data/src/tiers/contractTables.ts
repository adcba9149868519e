import type { DataContract } from '../documents';
import { itemsAt, textAt, valueAt, type Resource } from '../graph';
import { targetsIn } from '../links';
import type { DataModel } from '../model';

const DATABASE = ['AWS::Glue::Database'];

/**
 * The tables of the project that a contract is about: of its names, and of the databases that its servers name. A name that two
 * databases have says nothing where the contract names neither.
 */
export function contractTables(
  model: DataModel,
  { tables, value }: DataContract,
): Resource[] {
  const databases = new Set(
    itemsAt(value, 'servers').items.flatMap(server =>
      // ODCS calls it `database` for Glue and `schema` for Athena.
      [textAt(server, 'database'), textAt(server, 'schema')].flatMap(name =>
        name.state === 'known' ? [name.value] : [],
      ),
    ),
  );
  const named = model.graph.ofType('AWS::Glue::Table').filter(table => {
    // A table that is made by its open format has its name beside the input.
    const names = [textAt(table, 'TableInput.Name'), textAt(table, 'Name')];
    return names.some(
      name => name.state === 'known' && tables.includes(name.value),
    );
  });
  const inThem = named.filter(table =>
    databases.has(databaseOf(model, table) ?? ''),
  );
  if (inThem.length) return inThem;
  const several = new Set(named.map(table => databaseOf(model, table)));
  return several.size > 1 ? [] : named;
}

function databaseOf(model: DataModel, table: Resource): string | undefined {
  const written = textAt(table, 'DatabaseName');
  if (written.state === 'known') return written.value;
  const id = targetsIn(model).first(valueAt(table, 'DatabaseName'), DATABASE);
  const database = id === undefined ? undefined : model.graph.get(id);
  const name = database && textAt(database, 'DatabaseInput.Name');
  return name?.state === 'known' ? name.value : id;
}
