/**
 * What a scorecard sees in a project, beside the assessment: it is read alone where people ask which tier a dataset has.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('assessments', table => {
    table
      .text('picture', 'longtext')
      .comment('What the scorecard sees, to be drawn, as JSON');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Written out, since knex makes a table anew on SQLite to drop a column.
  await knex.raw('alter table assessments drop column picture');
};
