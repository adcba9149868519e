/**
 * What roll-ups by practice, check, domain and tag ask for.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('systems', table => {
    table.comment('Systems of the catalog and the domains they belong to');
    table.text('ref').notNullable().primary().comment('Entity ref, lower case');
    table.text('title').notNullable();
    table
      .text('domain')
      .comment('Entity ref of a domain, which need not exist');
    table.index(['domain'], 'systems_domain_idx');
  });
  await knex.schema.createTable('legends', table => {
    table.comment('What the marks of assessments stand for; few ever differ');
    table.string('id', 16).notNullable().primary();
    table
      .text('practices')
      .notNullable()
      .comment('Ids in the order of the marks, as a JSON array');
    table
      .text('checks')
      .notNullable()
      .comment('Pairs of practice and check, as a JSON array');
  });
  await knex.schema.alterTable('assessments', table => {
    table.string('legend', 16).comment('What the marks stand for');
    table
      .text('practice_marks')
      .comment('A letter for each practice: p, f, w, o or -');
    table
      .text('critical_marks')
      .comment(
        'f for each practice that fails a critical check, else -; null where none does',
      );
    table.text('check_marks').comment('The same for each check');
    table
      .text('gains')
      .comment(
        'What the best mends would add: pairs of check and points, as JSON',
      );
  });
  await knex.schema.alterTable('entities', table => {
    table.index(['sort_title', 'ref'], 'entities_title_idx');
  });
  await knex.schema.dropTable('practice_results');
  // What is stored gets its marks when it is read again, which is now.
  await knex('sources').update({ engine: null });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('entities', table => {
    table.dropIndex(['sort_title', 'ref'], 'entities_title_idx');
  });
  // Nothing but roll-ups to come read it; the older version fills it with every reading.
  await knex.schema.createTable('practice_results', table => {
    table.comment('The practices of each assessment, for roll-ups');
    table.text('location').notNullable();
    table.string('aspect', 32).notNullable().defaultTo('');
    table.text('scorecard').notNullable();
    table.text('practice').notNullable();
    table.string('outcome', 16).notNullable();
    table.double('score');
    table.double('lost').notNullable();
    table.primary(['location', 'aspect', 'scorecard', 'practice']);
    table
      .foreign(['location', 'aspect', 'scorecard'])
      .references(['location', 'aspect', 'scorecard'])
      .inTable('assessments')
      .onDelete('CASCADE');
  });
  // Written out, since knex makes a table anew on SQLite to drop a column, and what hangs on its rows goes with the old one.
  for (const column of [
    ...['legend', 'practice_marks', 'critical_marks', 'check_marks', 'gains'],
  ])
    await knex.raw('alter table assessments drop column ??', [column]);
  await knex.schema.dropTable('legends');
  await knex.schema.dropTable('systems');
};
