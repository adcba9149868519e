import { table } from './markdown.mjs';

/**
 * What the checks of each tool come to here: a table of those that have a counterpart, and one of those that have none, by reason.
 *
 * @param peers - by the tool's name: its title, the ids of its checks, and why some have no counterpart
 * @param show - how a check of ours is written
 * @param say - how a relation is written
 */
export function equivalentTables(peers, checks, show, say) {
  return Object.entries(peers).flatMap(([tool, { title, ids, leftOut }]) => {
    const rows = ids.flatMap(id =>
      checks.flatMap(check =>
        check.equivalents
          .filter(one => one.tool === tool && one.id === id)
          .map(({ relation }) => [`\`${id}\``, show(check), say(relation)]),
      ),
    );
    const without = ids.filter(id => leftOut[id]);
    const reasons = [...new Set(without.map(id => leftOut[id]))].map(reason => [
      without
        .filter(id => leftOut[id] === reason)
        .map(id => `\`${id}\``)
        .join(', '),
      reason,
    ]);
    return [
      `## ${title}`,
      ...(rows.length ? [table(['there', 'here', 'relation'], rows)] : []),
      ...(reasons.length
        ? ['Not here:', table(['there', 'why'], reasons)]
        : []),
    ];
  });
}

/** How many relations there are, of each kind. */
export function countsOf(checks) {
  const all = checks.flatMap(({ equivalents }) => equivalents);
  const counts = ['equal', 'stricter', 'looser'].map(
    relation =>
      `${all.filter(one => one.relation === relation).length} ${relation}`,
  );
  return `${all.length} relations: ${counts.join(', ')}.`;
}
