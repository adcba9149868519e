/**
 * Entities of one location may differ by what their assessment depends on beyond the files: the settings that hold for them, and
 * what the catalog says of them. What differs is an aspect, named by a short key; the plain one is empty.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entities', table => {
    table
      .string('aspect', 32)
      .notNullable()
      .defaultTo('')
      .comment('Key of what its assessment depends on beyond the files');
    table.text('aspect_document').comment('What the key stands for, as JSON');
  });
  // SQLite cannot change a primary key, so both tables are made anew.
  await rebuild(knex, {
    key: ['location', 'aspect', 'scorecard'],
    name: 'by_aspect',
    aspect: table =>
      table.string('aspect', 32).notNullable().defaultTo('').comment('Key'),
    kept: query => query,
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // What was assessed under an aspect is gone then, so that every source has to be assessed anew.
  await knex('sources').update({ engine: null });
  await rebuild(knex, {
    key: ['location', 'scorecard'],
    name: 'by_location',
    aspect: () => {},
    kept: query => query.where({ aspect: '' }),
  });
  await knex.raw('alter table entities drop column aspect_document');
  await knex.raw('alter table entities drop column aspect');
};

const FIGURES = ['location', 'scorecard', 'version', 'state', 'score', 'low'];
const MORE = ['high', 'coverage', 'grade', 'critical', 'worst_practice'];
const ASSESSMENT = [...FIGURES, ...MORE, 'worst_lost', 'document'];
const PRACTICE = ['location', 'scorecard', 'practice', 'outcome', 'score'];

/**
 * @param {import('knex').Knex} knex
 * @param {{
 *   key: string[],
 *   name: string,
 *   aspect: (table: import('knex').Knex.CreateTableBuilder) => void,
 *   kept: (query: import('knex').Knex.QueryBuilder) => import('knex').Knex.QueryBuilder,
 * }} options - the key of an assessment, and what tells its constraints from those of the tables that it replaces
 */
async function rebuild(knex, { key, name, aspect, kept }) {
  const assessments = `assessments_${name}`;
  const results = `practice_results_${name}`;
  await knex.schema.createTable(assessments, table => {
    table.comment('The last good assessment of each source and scorecard');
    table
      .text('location')
      .notNullable()
      .references('location')
      .inTable('sources')
      .onDelete('CASCADE')
      .withKeyName(`${assessments}_source_fk`);
    aspect(table);
    table.text('scorecard').notNullable();
    table.text('version').notNullable().comment('Version of the scorecard');
    table.string('state', 16).notNullable().comment('assessed | nothing-here');
    table.double('score');
    table.double('low');
    table.double('high');
    table.double('coverage').notNullable();
    table.string('grade', 1);
    table.integer('critical').notNullable().comment('Failed critical checks');
    table.text('worst_practice').comment('The practice that costs most');
    table.double('worst_lost').comment('Points that it costs');
    table
      .text('document', 'longtext')
      .notNullable()
      .comment('The assessment as JSON, findings included');
    table.primary(key, `${assessments}_pk`);
  });
  await knex.schema.createTable(results, table => {
    table.comment('The practices of each assessment, for roll-ups');
    table.text('location').notNullable();
    aspect(table);
    table.text('scorecard').notNullable();
    table.text('practice').notNullable();
    table.string('outcome', 16).notNullable();
    table.double('score');
    table.double('lost').notNullable();
    table.primary([...key, 'practice'], `${results}_pk`);
    table
      .foreign(key, `${results}_assessment_fk`)
      .references(key)
      .inTable(assessments)
      .onDelete('CASCADE');
  });
  await copy(knex, 'assessments', assessments, ASSESSMENT, kept);
  await copy(knex, 'practice_results', results, [...PRACTICE, 'lost'], kept);
  await knex.schema.dropTable('practice_results');
  await knex.schema.dropTable('assessments');
  await knex.schema.renameTable(assessments, 'assessments');
  await knex.schema.renameTable(results, 'practice_results');
}

/**
 * @param {import('knex').Knex} knex
 * @param {string} from
 * @param {string} to
 * @param {string[]} columns
 * @param {(query: import('knex').Knex.QueryBuilder) => import('knex').Knex.QueryBuilder} kept
 */
async function copy(knex, from, to, columns, kept) {
  await knex(knex.raw('?? (??)', [to, columns])).insert(
    kept(knex(from).select(columns)),
  );
}
