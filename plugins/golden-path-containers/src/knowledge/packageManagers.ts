import type { ShellCommand } from '../model';

/** What a call of a package manager does. */
export interface PackageCall {
  manager: 'apt' | 'apk' | 'dnf' | 'zypper' | 'pip' | 'npm' | 'yarn';
  action: 'install' | 'update' | 'upgrade' | 'remove' | 'clean' | 'other';
  /** The operands after the subcommand, e.g. package names with their versions. */
  operands: string[];
}

type Actions = Record<string, PackageCall['action']>;

interface Manager {
  manager: PackageCall['manager'];
  /** Options that take the next word as their value. */
  valued: string[];
  actions: Actions;
}

const APT: Manager = {
  manager: 'apt',
  valued: [
    '-t',
    '--target-release',
    '--default-release',
    '-o',
    '--option',
    '-c',
    '--config-file',
    '-a',
  ],
  actions: {
    install: 'install',
    reinstall: 'install',
    'build-dep': 'install',
    update: 'update',
    upgrade: 'upgrade',
    'full-upgrade': 'upgrade',
    'dist-upgrade': 'upgrade',
    'safe-upgrade': 'upgrade',
    remove: 'remove',
    purge: 'remove',
    autoremove: 'remove',
    autopurge: 'remove',
    'auto-remove': 'remove',
    clean: 'clean',
    'dist-clean': 'clean',
    distclean: 'clean',
  },
};
const APK: Manager = {
  manager: 'apk',
  valued: [
    '-t',
    '--virtual',
    '-X',
    '--repository',
    '--repositories-file',
    '-p',
    '--root',
    '--cache-dir',
    '--arch',
    '--keys-dir',
    '--wait',
  ],
  actions: {
    add: 'install',
    update: 'update',
    upgrade: 'upgrade',
    del: 'remove',
    cache: 'clean',
  },
};
const DNF: Manager = {
  manager: 'dnf',
  valued: [
    '-c',
    '--config',
    '-x',
    '-d',
    '-e',
    '--repo',
    '--repoid',
    '--enablerepo',
    '--disablerepo',
    '--installroot',
    '--releasever',
    '--setopt',
  ],
  actions: {
    install: 'install',
    reinstall: 'install',
    localinstall: 'install',
    groupinstall: 'install',
    makecache: 'update',
    update: 'upgrade',
    upgrade: 'upgrade',
    'upgrade-minimal': 'upgrade',
    'distro-sync': 'upgrade',
    remove: 'remove',
    erase: 'remove',
    autoremove: 'remove',
    clean: 'clean',
  },
};
const ZYPPER: Manager = {
  manager: 'zypper',
  valued: ['-R', '--root', '-r', '--repo', '-t', '--type', '--from'],
  actions: {
    install: 'install',
    in: 'install',
    refresh: 'update',
    ref: 'update',
    update: 'upgrade',
    up: 'upgrade',
    patch: 'upgrade',
    'dist-upgrade': 'upgrade',
    dup: 'upgrade',
    remove: 'remove',
    rm: 'remove',
    clean: 'clean',
    cc: 'clean',
  },
};
const PIP: Manager = {
  manager: 'pip',
  valued: [
    '-r',
    '--requirement',
    '-c',
    '--constraint',
    '-i',
    '--index-url',
    '--extra-index-url',
    '-t',
    '--target',
    '--prefix',
    '--root',
    '--python',
    '--timeout',
    '--trusted-host',
    '-f',
    '--find-links',
    '--proxy',
    '--retries',
  ],
  actions: { install: 'install', cache: 'clean', uninstall: 'remove' },
};
const NPM: Manager = {
  manager: 'npm',
  valued: [
    '--prefix',
    '-C',
    '--registry',
    '--workspace',
    '-w',
    '--omit',
    '--include',
    '--loglevel',
    '--cache',
    '--userconfig',
  ],
  actions: {
    install: 'install',
    i: 'install',
    ci: 'install',
    'clean-install': 'install',
    add: 'install',
    cache: 'clean',
  },
};
const YARN: Manager = {
  manager: 'yarn',
  valued: [
    '--cwd',
    '--cache-folder',
    '--registry',
    '--network-timeout',
    '--modules-folder',
    '--mutex',
    '--network-concurrency',
  ],
  actions: {
    install: 'install',
    add: 'install',
    global: 'install',
    cache: 'clean',
  },
};

const BY_NAME = new Map(
  Object.entries<Manager>({
    'apt-get': APT,
    apt: APT,
    aptitude: APT,
    apk: APK,
    yum: DNF,
    dnf: DNF,
    dnf5: DNF,
    microdnf: DNF,
    tdnf: DNF,
    zypper: ZYPPER,
    pip: PIP,
    npm: NPM,
    yarn: YARN,
  }),
);

/** Reads a command as a call of a package manager, `python -m pip` included. Of a whole RUN, `callsOf` remembers them. */
export function packageCall({
  name,
  args,
}: ShellCommand): PackageCall | undefined {
  const manager = BY_NAME.get(name);
  if (manager) return callOf(manager, args);
  if (!name.startsWith('p')) return undefined;
  if (/^pip\d(?:\.\d+)?$/.test(name)) return callOf(PIP, args);
  if (args[0] !== '-m' || args[1] !== 'pip') return undefined;
  return /^python[\d.]*$/.test(name) ? callOf(PIP, args.slice(2)) : undefined;
}

function callOf(
  { manager, valued, actions }: Manager,
  args: string[],
): PackageCall {
  const words: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (!arg.startsWith('-') || arg === '-') words.push(arg);
    else if (valued.includes(arg)) i++;
  }
  const [subcommand, ...operands] = words;
  // A bare `yarn` installs.
  const fallback =
    manager === 'yarn' && subcommand === undefined ? 'install' : 'other';
  const known = subcommand !== undefined && Object.hasOwn(actions, subcommand);
  return { manager, action: known ? actions[subcommand] : fallback, operands };
}

/** Whether an option is given, with or without a value: `--no-cache`, `--only=prod`. */
export function hasOption({ args }: ShellCommand, ...names: string[]): boolean {
  return args.some(arg =>
    names.some(name => arg === name || arg.startsWith(`${name}=`)),
  );
}

/** The name of a package without its version, architecture or release. */
export function packageName(operand: string): string {
  return operand.replace(/^(.+?)[=<>~:@/].*$/, '$1');
}
