import { assignments } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed } from './placed';

export const envSelfReference: ContainerCheck = {
  id: 'env-self-reference',
  title: 'Variable used in the ENV that sets it',
  practice: 'sound-dockerfile',
  severity: 'medium',
  rationale:
    'All values of one ENV are worked out before any is set, so the variable is empty or still has its old value.',
  remedy: 'Set it in an ENV of its own, above the one that uses it.',
  fixable: false,
  equivalents: [{ tool: 'hadolint', id: 'DL3044', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nENV A=/x\nENV B=$A/y PATH=$PATH:$A A=/z\n',
        },
      },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nENV A=/x B=\\$A C=$AB\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nENV A=/x \\\n  B=${A}/y\nENV C=1 D="$C"\n',
        },
        lines: [3, 4],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has an ENV.', (build, say) => {
      for (const { instruction, stage, index } of placed(build)) {
        if (instruction.name !== 'env' || !stage) continue;
        const all = assignments(instruction);
        const names = new Set(all.map(({ name }) => name));
        for (const { name, value = '', start } of all) {
          const other = usedIn(value).find(
            used =>
              used !== name &&
              names.has(used) &&
              stage.scope.lookup(used, index).state !== 'set',
          );
          if (other)
            say.fail(
              { start, end: start + 1 },
              `$${other.slice(
                0,
                80,
              )} is not set yet where this value is worked out`,
            );
          else say.pass();
        }
      }
    }),
};

/** The names of the variables in a value. */
function usedIn(value: string): string[] {
  if (!value.includes('$')) return [];
  const found = value
    .replace(/\\\$/g, '')
    .matchAll(/\$(?:\{([A-Za-z_]\w*)|([A-Za-z_]\w*))/g);
  return [...found].map(match => match[1] ?? match[2]);
}
