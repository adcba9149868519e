/**
 * Campaigns: what many entities are to reach by a date.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('campaigns', table => {
    table.string('id', 36).notNullable().primary();
    table.text('title').notNullable();
    table.text('description');
    table.text('scorecard').notNullable();
    table.text('practices').notNullable().comment('JSON array of ids');
    table
      .text('filter')
      .notNullable()
      .comment('Which entities take part: a filter predicate as JSON');
    table.string('start', 10).notNullable().comment('YYYY-MM-DD in UTC');
    table.string('target', 10).notNullable().comment('YYYY-MM-DD in UTC');
    table.text('owners').notNullable().comment('JSON array of entity refs');
    table.text('created_by').notNullable();
    table.string('created_at', 24).notNullable();
  });
  const campaign = table =>
    table
      .string('campaign', 36)
      .notNullable()
      .references('id')
      .inTable('campaigns')
      .onDelete('CASCADE');
  await knex.schema.createTable('campaign_entities', table => {
    table.comment('Who takes part, as the catalog said when it was last asked');
    campaign(table);
    table.text('entity_ref').notNullable();
    table.primary(['campaign', 'entity_ref']);
    table.index(['entity_ref'], 'campaign_entities_ref_idx');
  });
  await knex.schema.createTable('campaign_days', table => {
    table.comment('How far a campaign was at the end of each day');
    campaign(table);
    table.string('day', 10).notNullable().comment('YYYY-MM-DD in UTC');
    table.integer('entities').notNullable();
    table.integer('done').notNullable();
    table.integer('open').notNullable();
    table.integer('unread').notNullable();
    table.primary(['campaign', 'day']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('campaign_days');
  await knex.schema.dropTable('campaign_entities');
  await knex.schema.dropTable('campaigns');
};
