import type { Fix } from 'backstage-plugin-golden-path-common';
import { packageCall } from '../../../knowledge/packageManagers';
import type { Instruction } from '../../../dockerfile';
import type { Build, ShellCommand, Stage } from '../../../model';
import { assisted, deletion, replace } from './text';

const STATIC = 'gcr.io/distroless/static-debian12:nonroot';

/** Puts the base for static binaries in the place of an operating system, and takes out what installed its certificates. */
export function staticBase(build: Build, final: Stage): Fix | undefined {
  const [image] = final.from?.args ?? [];
  const { scripts, instructions, base } = final;
  if (!image || base.kind !== 'image') return undefined;
  const onlyInstalls = scripts.every(
    ({ commands }) => commands.length > 0 && commands.every(isInstall),
  );
  if (!onlyInstalls || instructions.some(needsMore)) return undefined;
  return assisted(
    'It holds certificates, time zones and the user 65532, but no shell: see that the program needs nothing else, nor another user.',
    replace(build, image, STATIC),
    ...scripts.map(({ instruction }) => deletion(build, instruction)),
  );
}

function isInstall(command: ShellCommand): boolean {
  if (command.name === 'rm')
    return command.args.every(arg =>
      /^-|^\/var\/(?:lib\/apt|cache)\b/.test(arg),
    );
  return packageCall(command) !== undefined || command.name === 'set';
}

/** A shell, or a user that only the system knows. */
function needsMore({
  name,
  exec,
  body,
  execForm,
  flags,
}: Instruction): boolean {
  if (name === 'cmd' || name === 'entrypoint') return !exec;
  if (name === 'healthcheck') return !/^none$/i.test(body) && !execForm;
  if (name === 'user')
    return !/^(?:[1-9]\d*(?::\d+)?|nonroot|nobody)$/.test(body);
  if (name === 'shell' || name === 'onbuild') return true;
  return flags.some(
    flag => flag.name === 'chown' && !/^[\d:]+$/.test(flag.value ?? ''),
  );
}
