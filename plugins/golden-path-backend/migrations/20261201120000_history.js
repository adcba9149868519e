/**
 * A row of the history holds from its day until another takes its place, so that any day of the past is one look-up; and since
 * when each finding is there.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('history', table => {
    table
      .string('until', 10)
      .comment(
        'Day (YYYY-MM-DD, UTC) from which it holds no longer; null where it still does',
      );
    table.double('unwaived_score').comment('If nothing were waived');
    table.text('revision').comment('What was read: a commit or the like');
    table
      .integer('critical')
      .notNullable()
      .defaultTo(0)
      .comment('Failed critical checks');
    table.index(['scorecard', 'until'], 'history_until_idx');
  });
  await knex('history').update({
    unwaived_score: knex.ref('score'),
    until: knex({ later: 'history' })
      .min('later.day')
      .whereRaw(
        `later.entity_ref = history.entity_ref
         and later.scorecard = history.scorecard and later.day > history.day`,
      ),
  });
  await knex.schema.createTable('history_thinned', table => {
    table.comment('How far the history is thinned; one row');
    table
      .string('until', 10)
      .notNullable()
      .primary()
      .comment('A Monday (YYYY-MM-DD); the weeks before it are done');
  });
  await knex.schema.createTable('finding_dates', table => {
    table.comment('Since when a finding is there, and when it went');
    table.text('entity_ref').notNullable();
    table.text('scorecard').notNullable();
    table.text('fingerprint').notNullable();
    table.text('check_id').notNullable();
    table.text('file').notNullable();
    table.string('first_failed', 24).notNullable();
    table.text('first_revision');
    table.string('fixed_at', 24);
    table.text('fixed_revision');
    table.primary(['entity_ref', 'scorecard', 'fingerprint']);
    table.index(['fixed_at'], 'finding_dates_fixed_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('finding_dates');
  await knex.schema.dropTable('history_thinned');
  await knex.schema.alterTable('history', table => {
    table.dropIndex(['scorecard', 'until'], 'history_until_idx');
  });
  // Written out, since knex makes a table anew on SQLite to drop a column.
  for (const column of ['until', 'unwaived_score', 'revision', 'critical'])
    await knex.raw('alter table history drop column ??', [column]);
};
