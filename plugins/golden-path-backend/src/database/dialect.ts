import type { Knex } from 'knex';

/** What the databases do differently lives here. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

/** Reads several times from one state of the database, whatever is written meanwhile. */
export function atOneMoment<T>(
  knex: Knex,
  read: (trx: Knex) => Promise<T>,
): Promise<T> {
  return isPostgres(knex)
    ? knex.transaction(read, { isolationLevel: 'repeatable read' })
    : knex.transaction(read);
}

/**
 * The condition that a column has one of the values. One bound parameter however many there are: the databases cap
 * parameters at some ten thousands.
 */
export function oneOf(knex: Knex, column: string, values: string[]): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('?? = any(?)', [column, values])
    : knex.raw('?? in (select value from json_each(?))', [
        column,
        JSON.stringify(values),
      ]);
}

/**
 * Rows of texts as a table to select or update from. One bound parameter, as above.
 *
 * @param rows - at least one, all with the same columns
 */
export function tableOf(
  knex: Knex,
  name: string,
  rows: Record<string, string>[],
): Knex.Raw {
  const columns = Object.keys(rows[0]);
  const json = JSON.stringify(rows);
  if (isPostgres(knex)) {
    const typed = columns.map(() => '?? text').join(', ');
    return knex.raw(`json_to_recordset(?) as ??(${typed})`, [
      ...[json, name],
      ...columns,
    ]);
  }
  const extracted = columns
    .map(() => 'json_extract(value, ?) as ??')
    .join(', ');
  return knex.raw(`(select ${extracted} from json_each(?)) as ??`, [
    ...columns.flatMap(column => [`$.${column}`, column]),
    ...[json, name],
  ]);
}

/** The values of a column that holds a JSON array of texts, as a table with the one column `value`. */
export function elementsOf(knex: Knex, column: string): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('json_array_elements_text(??::json) as element(value)', [column])
    : knex.raw('json_each(??) as element', [column]);
}

/** The condition that one of the columns contains a text, whatever the text is. */
export function contains(
  knex: Knex,
  columns: string[],
  text: string,
): Knex.Raw {
  const pattern = `%${likeLiteral(text)}%`;
  const each = columns.map(() => "?? like ? escape '\\'").join(' or ');
  return knex.raw(
    `(${each})`,
    columns.flatMap(column => [column, pattern]),
  );
}

/** Escapes what `like` takes as a pattern; goes with `escape '\'`. */
export function likeLiteral(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
