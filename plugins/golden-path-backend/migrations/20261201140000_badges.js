/**
 * Badges: pictures of a grade that anybody can see who knows their address.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('badges', table => {
    table.comment('Badges that were made and not revoked');
    table.string('id', 22).notNullable().primary().comment('128 random bits');
    table.text('entity_ref').notNullable();
    table.text('scorecard').notNullable();
    table.text('created_by').notNullable();
    table.string('created_at', 24).notNullable();
    table.index(['entity_ref'], 'badges_entity_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('badges');
};
