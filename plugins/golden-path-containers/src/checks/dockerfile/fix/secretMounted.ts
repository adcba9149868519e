import type { Fix } from 'backstage-plugin-golden-path-common';
import { manifestsOf } from '../../../knowledge/dependencies';
import type { Instruction } from '../../../dockerfile';
import { assignments, type Build } from '../../../model';
import { placed } from '../placed';
import { assisted, deletion, insert } from './text';

/** The frontends before 1.10 know no `env=` in a secret mount. */
const OLD_SYNTAX = /^docker\/dockerfile:1\.\d(?:\.\d+)?(?:-|$)/;

/** Mounts a secret for the RUN instructions that use it, in the place of an ARG. */
export function secretMounted(build: Build, arg: Instruction): Fix | undefined {
  const here = placed(build).find(({ instruction }) => instruction === arg);
  const all = assignments(arg);
  if (!here?.stage || arg.name !== 'arg' || all.length !== 1) return undefined;
  const [{ name }] = all;
  if (!/^[A-Za-z_]\w{0,80}$/.test(name)) return undefined;
  const syntax = build.dockerfile.directives.find(
    directive => directive.name === 'syntax',
  );
  if (OLD_SYNTAX.test(syntax?.value ?? '')) return undefined;
  const { text } = build.dockerfile;
  const used = placed(build).filter(
    ({ instruction, index }) =>
      index !== here.index &&
      new RegExp(`\\b${name}\\b`).test(
        text.slice(instruction.start, instruction.end),
      ),
  );
  // What is not a RUN of this stage has no mount to take it from.
  const reachable = used.every(
    ({ instruction, stage, index }) =>
      instruction.name === 'run' && stage === here.stage && index > here.index,
  );
  if (!reachable) return undefined;
  // Named nowhere, it is read by what installs the dependencies, from `.npmrc` or its like.
  const runs = used.length
    ? used.map(({ instruction }) => instruction)
    : here.stage.scripts
        .filter(
          ({ instruction, commands }) =>
            instruction.start > arg.start && commands.some(manifestsOf),
        )
        .map(({ instruction }) => instruction);
  if (!runs.length || runs.some(run => /,env=/.test(run.flag('mount') ?? '')))
    return undefined;
  const id = name.toLowerCase();
  return assisted(
    `Build with --secret id=${id},env=${name} in the place of --build-arg ${name}: the secret is there while the command runs, and stays nowhere.`,
    deletion(build, arg),
    ...runs.map(run =>
      insert(
        build,
        run.keyword.end,
        ` --mount=type=secret,id=${id},env=${name}`,
      ),
    ),
  );
}
