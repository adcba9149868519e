// Run in a generated project: one night of its pipeline over so many rows. Says as JSON how long it took, and what lies in each tier then.
import { join } from 'node:path';

const wanted = Number(process.argv[2]);
const own = path => import(join(process.cwd(), path));
const { Lake } = await own('tests/local/Lake.ts');
const { deliver, samples } = await own('tests/local/samples.ts');
const { night } = await own('tests/local/night.ts');

const lake = await Lake.start();
try {
  await deliver(lake, samples());
  const raw = lake.tables.filter(({ database }) => database.endsWith('_raw'));
  const times = Math.ceil(wanted / samples().length) - 1;
  // Each file once more, as large as it takes: the same records under other ids.
  for (const { database, name, bucket, prefix } of raw) {
    const [folder] = prefix.split('${');
    for (const { key } of await lake.list(bucket, folder)) {
      const day = partitionOf(prefix, key);
      const where = day ? `WHERE ${day.name} = '${day.value}'` : '';
      await lake.deliver(
        `${database}.${name}`,
        key.replace(/[^/]+$/, 'many.parquet'),
        `SELECT * REPLACE (CASE WHEN id = '' THEN id ELSE md5(id || number) END AS id)
         FROM "${database}"."${name}", range(${times}) AS numbers(number) ${where}`,
      );
    }
  }
  let rows = 0;
  for (const { database, name } of raw) {
    const [{ count }] = await lake.run(
      `SELECT count(*) AS count FROM "${database}"."${name}"`,
    );
    rows += Number(count);
  }
  const start = performance.now();
  const { error } = await night(lake);
  const ms = performance.now() - start;
  if (error) throw new Error(error);
  console.log(JSON.stringify({ rows, ms, tiers: await tiersOf() }));
} finally {
  await lake.stop();
}

/** What lies in the buckets, by tier. */
async function tiersOf() {
  const tiers = {};
  for (const { database, bucket, prefix } of lake.tables) {
    const tier = (tiers[database.split('_').pop()] ??= { files: 0, bytes: 0 });
    for (const { size } of await lake.list(bucket, folderOf(prefix))) {
      tier.files += 1;
      tier.bytes += size;
    }
  }
  return tiers;
}

function folderOf(prefix) {
  const [before] = prefix.split('${');
  return before.endsWith('/') ? before : `${before}/`;
}

/** Of `cdc/orders/${day}` and a key the day. */
function partitionOf(prefix, key) {
  const name = /\$\{(\w+)\}/.exec(prefix)?.[1];
  if (!name) return undefined;
  const [before, after] = prefix.split(`\${${name}}`);
  const value = key.slice(before.length, key.lastIndexOf('/') - after.length);
  return { name, value };
}
