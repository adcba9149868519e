// The toolchains of this machine, as the stand-ins take them: where they lie here, and where in the image.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasMusl, MUSL } from '../addRustTarget.mjs';
import { isThere, jdk } from '../run.mjs';

export const toolchains = {
  go: {
    target: '/usr/local/go/',
    missing: absent('go'),
    copy: folder => copy(said('go', 'env', 'GOROOT'), folder),
  },
  node: {
    target: '/usr/local/',
    missing: absent('npm'),
    copy(folder) {
      mkdirSync(join(folder, 'bin'));
      cpSync(process.execPath, join(folder, 'bin/node'));
      const npm = join(folder, 'lib/node_modules/npm');
      mkdirSync(npm, { recursive: true });
      // The command is a link to bin/npm-cli.js of the package.
      copy(
        join(realpathSync(said('sh', '-c', 'command -v npm')), '../..'),
        npm,
      );
    },
  },
  jdk: {
    target: '/opt/java/openjdk/',
    missing: () =>
      jdk(25) ? undefined : 'a JDK of version 25 is not installed',
    copy: folder => copy(jdk(25), folder),
  },
  maven: {
    target: '/usr/share/maven/',
    missing: absent('mvn'),
    copy: folder =>
      copy(
        /Maven home: (.*)/.exec(said('mvn', '--version', '--color=never'))[1],
        folder,
      ),
  },
  rust: {
    target: '/usr/local/rust/',
    missing() {
      if (!isThere('rustc')) return 'rustc is not installed';
      return hasMusl() ? undefined : `Rust's target ${MUSL} is not installed`;
    },
    copy(folder) {
      const root = said('rustc', '--print', 'sysroot');
      for (const part of ['bin', 'lib', 'libexec'])
        if (readdirSync(root).includes(part))
          copy(join(root, part), join(folder, part));
    },
  },
  emulator: {
    target: '/usr/local/bin/',
    missing: absent('go'),
    copy(folder) {
      const { status, stderr } = spawnSync(
        'go',
        [
          'install',
          'github.com/aws/aws-lambda-runtime-interface-emulator/cmd/aws-lambda-rie@v0.0.0-20261030222936-bef5c4ba774d',
        ],
        {
          encoding: 'utf8',
          timeout: 300_000,
          env: { ...process.env, GOBIN: folder, GOFLAGS: '', CGO_ENABLED: '0' },
        },
      );
      if (status !== 0)
        throw new Error(`aws-lambda-rie: ${stderr.slice(-400)}`);
    },
  },
};

function absent(tool) {
  return () => (isThere(tool) ? undefined : `${tool} is not installed`);
}

function said(command, ...args) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout.trim();
}

/** As files, where links lead out of the folder. */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  const { status, stderr } = spawnSync(
    'cp',
    ['-aL', `${realpathSync(from)}/.`, to],
    { encoding: 'utf8' },
  );
  if (status !== 0 && !/No such file/.test(stderr))
    throw new Error(stderr.slice(-400));
}
