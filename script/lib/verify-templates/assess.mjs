// What the golden path says of a project and of its image, as it lies in the registry.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './run.mjs';

const command = resolve(
  import.meta.dirname,
  '../../../plugins/golden-path-cli/bin/golden-path',
);

/** Pushes an image: alone, or as an index with the other processor that every project is built for. */
export function publish(builder, image, kind) {
  const to = `docker://${image}`;
  if (kind === 'function') {
    builder.do('push', '--tls-verify=false', image, to);
    return;
  }
  const index = `${image}-index`;
  builder.do('manifest', 'create', index, image);
  for (const arch of ['amd64', 'arm64'].filter(
    one => one !== process.arch.replace('x64', 'amd64'),
  )) {
    // Nothing of that processor can be run here, so no layer could be built: the same layers stand in.
    const container = builder.do('from', '--pull-never', image).trim();
    builder.do('config', '--arch', arch, container);
    builder.do('commit', '--format', 'oci', container, `${image}-${arch}`);
    builder.do('rm', container);
    builder.do('manifest', 'add', '--arch', arch, index, `${image}-${arch}`);
  }
  builder.do('manifest', 'push', '--all', '--tls-verify=false', index, to);
  // The next project has the same name.
  builder.do('manifest', 'rm', index);
}

/** Score and coverage of a folder with its image, and what is open. */
export async function assess(folder, image, scratch, host) {
  const config = join(scratch, 'app-config.yaml');
  const registry = { host, insecure: true };
  writeFileSync(
    config,
    JSON.stringify({
      goldenPath: {
        policies: { 'container-hygiene': { ownRegistries: [host] } },
        images: { layers: true, registries: [registry] },
      },
    }),
  );
  const said = await run(folder, [
    process.execPath,
    ...['--no-warnings', command, 'check', folder, '--format', 'json'],
    ...['--config', config, '--image', image, '--layers'],
  ]);
  const { scorecards } = JSON.parse(said.slice(said.indexOf('{')));
  const [{ score, coverage, checks }] = scorecards;
  const open = checks
    .filter(({ outcome }) => !['passed', 'not-applicable'].includes(outcome))
    .map(({ id, outcome, reason, findings = [] }) =>
      [`${id}: ${outcome}`, reason, ...findings.map(({ message }) => message)]
        .filter(Boolean)
        .join('; '),
    );
  const seen = checks.some(
    ({ id, outcome }) => id === 'image-root-user' && outcome === 'passed',
  );
  return { score, coverage, open, seen };
}
