import type { Fix } from 'backstage-plugin-golden-path-common';
import {
  officialName,
  type Build,
  type ShellCommand,
  type Stage,
} from '../../../model';
import { placed } from '../placed';
import { isBase, startBlock } from './startBlock';
import { assisted, insertAbove, insertBelow, keyword, replace } from './text';

/** A user that an image has, with its number. */
export interface KnownUser {
  name: string;
  id?: string;
}

/** Official images of operating systems and languages: nothing in them needs root to start. */
const PLAIN = new Set(
  (
    'alpine almalinux amazoncorretto amazonlinux buildpack-deps busybox debian eclipse-temurin elixir erlang fedora golang ' +
    'gradle haskell maven openjdk oraclelinux perl pypy python rockylinux ruby rust swift ubuntu'
  ).split(' '),
);

/** The user that the base image brings for programs; `undefined` where none is known. */
export function userOfBase({ root }: Stage): KnownUser | undefined {
  if (root.kind === 'scratch') return { name: '', id: '65532' };
  if (root.kind !== 'image') return undefined;
  const { image } = root;
  const name = officialName(image) ?? '';
  if (name === 'node') return { name: 'node', id: '1000' };
  if (image.repository.startsWith('distroless/'))
    return { name: 'nonroot', id: '65532' };
  if (image.registry === 'mcr.microsoft.com' && isDotnet(image.repository)) {
    const major = Number(/^\d+/.exec(image.tag ?? '')?.[0] ?? 0);
    if (major >= 8 && !/preview|rc/.test(image.tag ?? ''))
      return { name: 'app', id: '1654' };
  }
  return PLAIN.has(name) ? { name: '', id: '65532' } : undefined;
}

function isDotnet(repository: string): boolean {
  return /^dotnet\/(?:aspnet|runtime|sdk)$/.test(repository);
}

/** The users that the stage and those it builds on create by `useradd` or `adduser`, the last one last. */
export function createdUsers({ chain }: Stage): KnownUser[] {
  return chain
    .flatMap(({ scripts }) => scripts)
    .flatMap(({ commands }) => commands)
    .flatMap(command => createdUser(command) ?? []);
}

const VALUED =
  /^(?:-[A-Za-z]*[bcdefgGkKpsuhSR]|--(?:uid|gid|home|home-dir|shell|comment|groups|ingroup|gecos|base-dir|skel|password|expiredate))$/;

function createdUser({ name, args, words }: ShellCommand) {
  if (name !== 'useradd' && name !== 'adduser') return undefined;
  if (words.some(({ dynamic }) => dynamic)) return undefined;
  let id: string | undefined;
  const operands: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (!arg.startsWith('-')) operands.push(arg);
    else if (/^(?:-[A-Za-z]*u|--uid)$/.test(arg)) id = args[++i];
    else if (arg.startsWith('--uid=')) id = arg.slice(6);
    else if (takesValue(name, arg)) i++;
  }
  const [user] = operands;
  // `adduser user group` adds to a group.
  if (operands.length !== 1 || !user || !/^[a-z_][\w-]*$/.test(user))
    return undefined;
  return { name: user, ...(id && /^\d+$/.test(id) && { id }) };
}

// Alpine's adduser has -S and -D for switches, and so has useradd -M and -N.
function takesValue(program: string, option: string): boolean {
  if (program === 'adduser' && /^-[A-Za-z]*[SDH]$/.test(option)) return false;
  return VALUED.test(option);
}

/** An ENTRYPOINT that starts as root and then becomes another user by itself. */
function stepsDown({ dockerfile: { text } }: Build): boolean {
  return /\b(?:gosu|su-exec|setpriv)\b/.test(text);
}

/** Programs that start as root, for a port, a log or a process ID, and then step down by themselves. */
const SERVICE =
  /(?:^|[\s/"'])(?:nginx|httpd|apache2(?:ctl|-foreground)?|sshd|supervisord|systemd|init|cron[dn]?|crond|mysqld|php-fpm|haproxy|vsftpd|dockerd)(?=$|[\s"',])/;

function startsService({ chain }: Stage): boolean {
  return chain.some(({ instructions }) =>
    instructions.some(
      ({ name, body }) =>
        (name === 'cmd' || name === 'entrypoint') && SERVICE.test(body),
    ),
  );
}

/** Names a user before the instructions that say how the container starts. */
export function userNamed(build: Build, stage: Stage): Fix | undefined {
  const base = userOfBase(stage);
  if (!base || stepsDown(build) || isBase(stage) || startsService(stage))
    return undefined;
  const created = createdUsers(stage).pop();
  const user = created ?? base;
  const written = user.id ? `${user.id}` : user.name;
  const block = startBlock(stage);
  const reason = created
    ? `The file creates the user ${created.name}: see that it may read and write what the program does.`
    : 'See that this user may read and write what the program does, and that nothing needs root when it starts.';
  const last = stage.all('user').pop();
  const lastPlaced = placed(build).findLast(
    ({ instruction }) => instruction.name === 'user',
  );
  if (last && block.includes(last) && lastPlaced?.instruction === last)
    return assisted(reason, replace(build, last.bodySpan, written));
  const { from, instructions } = stage;
  const end = instructions[instructions.length - 1] ?? from;
  if (!from || !end) return undefined;
  const line = `${keyword(build, 'USER')} ${written}`;
  const starts = block.filter(
    ({ name }) => name === 'cmd' || name === 'entrypoint',
  );
  const [start] = starts;
  return assisted(
    reason,
    start ? insertAbove(build, start, line) : insertBelow(build, end, line),
  );
}
