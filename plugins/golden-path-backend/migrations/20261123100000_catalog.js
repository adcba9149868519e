/**
 * The mirror of the catalog: the facts that lists and roll-ups filter and group by.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('entities', table => {
    table.comment('Entities of the catalog that may be assessed');
    table.text('ref').notNullable().primary().comment('Entity ref, lower case');
    table.text('kind').notNullable();
    table.text('name').notNullable().comment('In lower case, to search in');
    table.text('title').notNullable();
    table
      .text('sort_title')
      .notNullable()
      .comment('The title in lower case, to sort by and search in');
    table.text('type');
    table.text('lifecycle');
    table.text('owner').comment('Entity ref of a group or user');
    table.text('system').comment('Entity ref of a system');
    table.text('tags').notNullable().comment('JSON array of strings');
    table
      .text('location')
      .comment('Where its evidence lies; null where it names no place');
    table.index(['location'], 'entities_location_idx');
    table.index(['owner'], 'entities_owner_idx');
  });

  await knex.schema.createTable('groups', table => {
    table.comment('Groups of the catalog and the tree they form');
    table.text('ref').notNullable().primary().comment('Entity ref, lower case');
    table.text('title').notNullable();
    table
      .text('parent')
      .comment('Entity ref of the parent, which need not exist');
    table.index(['parent'], 'groups_parent_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('groups');
  await knex.schema.dropTable('entities');
};
