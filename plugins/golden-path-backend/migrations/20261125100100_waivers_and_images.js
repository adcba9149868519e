/**
 * Both scores where findings are waived; and what makes an assessment old although no file of the source has changed.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('assessments', table => {
    table.double('unwaived_score').comment('If nothing were waived');
    table.string('unwaived_grade', 1).comment('If nothing were waived');
  });
  await knex.schema.alterTable('sources', table => {
    table
      .string('valid_until', 10)
      .comment('Last day (YYYY-MM-DD, UTC) on which its assessments stand');
    table
      .text('images')
      .comment('Images it names and their digests when read, as JSON');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Written out, since knex makes a table anew on SQLite to drop a column, and what hangs on its rows goes with the old one.
  for (const [table, column] of [
    ['sources', 'valid_until'],
    ['sources', 'images'],
    ['assessments', 'unwaived_score'],
    ['assessments', 'unwaived_grade'],
  ]) {
    await knex.raw('alter table ?? drop column ??', [table, column]);
  }
};
