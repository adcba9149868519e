/**
 * Waivers, and what of them counts for each entity.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('waivers', table => {
    table.comment('Decisions that something does not count until a date');
    table.string('id', 36).notNullable().primary();
    table
      .string('state', 16)
      .notNullable()
      .comment('requested | approved | denied | revoked | expired');
    table.text('scorecard').notNullable();
    table
      .string('target_kind', 16)
      .notNullable()
      .comment('finding | check | practice');
    table.text('target_id').notNullable().comment('Fingerprint or id');
    table
      .text('on_ref')
      .notNullable()
      .comment('Ref of an entity, a system or a group');
    table.text('reason').notNullable();
    table
      .string('until', 10)
      .notNullable()
      .comment('Last day (YYYY-MM-DD, UTC) on which it counts');
    table.text('requested_by').notNullable();
    table.string('requested_at', 24).notNullable();
    table.text('decided_by');
    table.string('decided_at', 24);
    table.text('note').comment('What those who decided or revoked it wrote');
    table.text('revoked_by');
    table.string('ended_at', 24).comment('When it was revoked or expired');
    table.text('finding').comment('The finding when it was asked for, as JSON');
    table.index(['state', 'until'], 'waivers_state_idx');
    table.index(['on_ref'], 'waivers_on_idx');
  });
  await knex.schema.alterTable('entities', table => {
    table
      .string('plain_aspect', 32)
      .notNullable()
      .defaultTo('')
      .comment('What its evidence is assessed under; waivers make another');
    table
      .text('grants')
      .notNullable()
      .defaultTo('[]')
      .comment('The approved waivers that count for it, as JSON');
  });
  await knex('entities').update({ plain_aspect: knex.ref('aspect') });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // The older version knows no waivers: entities go back to what was assessed without.
  await knex('entities').update({ aspect: knex.ref('plain_aspect') });
  // Written out, since knex makes a table anew on SQLite to drop a column.
  await knex.raw('alter table entities drop column grants');
  await knex.raw('alter table entities drop column plain_aspect');
  await knex.schema.dropTable('waivers');
};
