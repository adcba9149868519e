import type { Knex } from 'knex';

/** What the databases do differently lives here. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
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
