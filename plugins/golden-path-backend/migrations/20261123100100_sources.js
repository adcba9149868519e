/**
 * The queue: one row per source location. Instants are ISO 8601 texts in UTC of 24 characters, so that they sort and
 * compare alike on every database.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('sources', table => {
    table.comment('Places that evidence is read from: when, and by whom');
    table.text('location').notNullable().primary();
    table
      .text('lookup')
      .notNullable()
      .comment('The location in lower case, to find what a push touches');
    table.string('due_at', 24).notNullable();
    table
      .boolean('urgent')
      .notNullable()
      .comment('New or pushed to: goes before what is due by the schedule');
    table.string('lease', 36).comment('Token of the claim that is worked on');
    table
      .string('lease_until', 24)
      .comment('From then on another replica may claim it');
    table.text('etag').comment('Of the last good reading');
    table.text('revision').comment('Of the last good reading, for people');
    table
      .string('engine', 64)
      .comment('Digest of the scorecards and policies that assessed it');
    table.string('read_at', 24).comment('Last good reading');
    table.text('problem').comment('Why readings fail now, for people');
    table.string('problem_since', 24);
    table
      .integer('attempts')
      .notNullable()
      .defaultTo(0)
      .comment('Failed readings in a row');
    table.index(['urgent', 'due_at'], 'sources_due_idx');
  });

  // A prefix search uses an index on PostgreSQL only where it compares bytes.
  await knex.raw(
    knex.client.config.client === 'pg'
      ? 'create index sources_lookup_idx on sources (lookup text_pattern_ops)'
      : 'create index sources_lookup_idx on sources (lookup)',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('sources');
};
