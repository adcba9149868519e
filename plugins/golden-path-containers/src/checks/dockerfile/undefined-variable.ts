import type { Instruction } from '../../dockerfile';
import { assignments, type Build } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed, type Placed } from './placed';
import type { Fix } from 'backstage-plugin-golden-path-common';
import { assisted, insertAbove, keyword } from './fix/text';

/** Instructions whose words Docker expands. In RUN, CMD and ENTRYPOINT the shell does it. */
const EXPANDED = new Set(
  'add copy env expose label stopsignal user volume workdir'.split(' '),
);
/** More declarations of one name are not looked at. */
const MOST = 100;
const DECLARES = new Set(['arg', 'env']);

export const undefinedVariable: ContainerCheck = {
  id: 'undefined-variable',
  title: 'Variable that is never declared',
  practice: 'sound-dockerfile',
  severity: 'medium',
  rationale:
    'Docker puts nothing in the place of a variable it does not know, so a path or a label comes out wrong without a word.',
  remedy:
    'Declare it in the same stage; an ARG above the first FROM has to be repeated there: `ARG VERSION`.',
  fixable: true,
  equivalents: [{ tool: 'buildkit', id: 'UndefinedVar', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'ARG V=1\nFROM alpine:${V}\nARG V\nENV A=$V PATH=$PATH:/x\nLABEL a="\\$B" b=\'$C\'\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM scratch AS a\nARG TARGETARCH\nCOPY app-$TARGETARCH ${DEST:-/app}\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'ARG VERSION=1\nFROM alpine:3.20\nLABEL a=1 \\\n  version=$VERSION\nARG VERSION\nLABEL b=$VERSION\n',
        },
        lines: [3],
      },
      {
        files: { Dockerfile: 'FROM scratch\nCOPY app ${DIR}/\n' },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(model, 'No instruction uses a variable.', (build, say) => {
      const globals = globalNames(build);
      const declared = declarations(build, globals);
      for (const item of placed(build)) {
        const { instruction, stage } = item;
        if (!stage || !EXPANDED.has(instruction.name)) continue;
        for (const name of variablesOf(instruction)) {
          if (isUndefined(declared, item, name, globals))
            say.fail(
              instruction,
              `$${name.slice(
                0,
                80,
              )} is not declared in this stage, so it is empty`,
              { fix: () => declaredHere(build, instruction, name, globals) },
            );
          else say.pass();
        }
      }
    }),
};

/** The arguments above the first FROM. */
function globalNames(build: Build): Set<string> {
  const names = placed(build)
    .filter(({ stage, instruction }) => !stage && instruction.name === 'arg')
    .flatMap(({ instruction }) => assignments(instruction));
  return new Set(names.map(({ name }) => name));
}

// What the base image sets is not known, unless it is scratch; but after an ARG of that name above FROM nobody means its variable.
function isUndefined(
  declared: Map<string, Placed[]>,
  { stage, index }: Placed,
  name: string,
  globals: Set<string>,
): boolean {
  if (!stage || /^(?:PATH|HOME|HOSTNAME)$/.test(name)) return false;
  const { state } = stage.scope.lookup(name, index);
  if (state === 'unset') return true;
  if (state !== 'unknown' || !globals.has(name)) return false;
  return !(declared.get(name) ?? []).some(
    other => other.index < index && stage.chain.includes(other.stage!),
  );
}

/** Where stages declare variables that are declared above the first FROM as well. */
function declarations(build: Build, globals: Set<string>) {
  const found = new Map<string, Placed[]>();
  for (const item of placed(build)) {
    const { instruction, stage } = item;
    if (!stage || !DECLARES.has(instruction.name)) continue;
    for (const { name } of assignments(instruction)) {
      if (!globals.has(name)) continue;
      const list = found.get(name) ?? [];
      if (list.length < MOST) list.push(item);
      found.set(name, list);
    }
  }
  return found;
}

/** The names of `$x` and `${x}`; `${x:-default}` says itself what is meant by nothing. */
function variablesOf({ body }: Instruction): string[] {
  if (!body.includes('$')) return [];
  const bare = body.replace(/'[^']*'/g, '').replace(/[\\`]\$/g, '');
  const found = bare.matchAll(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g);
  return [...new Set([...found].map(match => match[1] ?? match[2]))];
}

/** Repeats the ARG from above the first FROM. */
function declaredHere(
  build: Build,
  instruction: Instruction,
  name: string,
  globals: Set<string>,
): Fix | undefined {
  return globals.has(name)
    ? assisted(
        'The variable then has the value that is declared above the first FROM.',
        insertAbove(build, instruction, `${keyword(build, 'ARG')} ${name}`),
      )
    : undefined;
}
