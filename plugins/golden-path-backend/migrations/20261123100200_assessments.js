/**
 * What was found out, and how it changed.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('assessments', table => {
    table.comment('The last good assessment of each source and scorecard');
    table
      .text('location')
      .notNullable()
      .references('location')
      .inTable('sources')
      .onDelete('CASCADE');
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
    table.primary(['location', 'scorecard']);
  });

  await knex.schema.createTable('practice_results', table => {
    table.comment('The practices of each assessment, for roll-ups');
    table.text('location').notNullable();
    table.text('scorecard').notNullable();
    table.text('practice').notNullable();
    table.string('outcome', 16).notNullable();
    table.double('score');
    table.double('lost').notNullable();
    table.primary(['location', 'scorecard', 'practice']);
    table
      .foreign(['location', 'scorecard'])
      .references(['location', 'scorecard'])
      .inTable('assessments')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('history', table => {
    table.comment('One point per entity, scorecard and day with a change');
    table.text('entity_ref').notNullable();
    table.text('scorecard').notNullable();
    table.string('day', 10).notNullable().comment('YYYY-MM-DD in UTC');
    table.text('version').notNullable();
    table.double('score');
    table.double('low');
    table.double('high');
    table.double('coverage').notNullable();
    table.string('grade', 1);
    table.primary(['entity_ref', 'scorecard', 'day']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('history');
  await knex.schema.dropTable('practice_results');
  await knex.schema.dropTable('assessments');
};
