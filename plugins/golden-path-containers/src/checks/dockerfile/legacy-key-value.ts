import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../dockerfile';
import type { Build } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed } from './placed';

export const legacyKeyValue: ContainerCheck = {
  id: 'legacy-key-value',
  title: 'ENV or LABEL without an equals sign',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'In the old form everything after the first word is the value, so a second variable on the line becomes part of the first.',
  remedy: 'Write `ENV name=value`, with quotes around a value with spaces.',
  fixable: true,
  equivalents: [
    { tool: 'buildkit', id: 'LegacyKeyValueFormat', relation: 'equal' },
  ],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM alpine:3.20\nENV A=1 B="2 3"\n' } },
      { files: { Dockerfile: 'FROM alpine:3.20\nLABEL "a b"=c\n' } },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nENV A 1\nLABEL note some words = here\n',
        },
        lines: [2, 3],
      },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nENV A "quoted" \\\n  B\n',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has an ENV or LABEL.', (build, say) => {
      for (const { instruction } of placed(build)) {
        const { name, args } = instruction;
        if ((name !== 'env' && name !== 'label') || args.length === 0) continue;
        if (args[0].text.includes('=') || args.length < 2) say.pass();
        else {
          const message = `${name.toUpperCase()} ${args[0].text.slice(
            0,
            80,
          )} is in the old form without =`;
          say.fail(instruction, message, {
            fix: withEquals(build, instruction),
          });
        }
      }
    }),
};

/** Joins name and value; quotes and escapes inside the value would mean something else than they do now. */
function withEquals(
  build: Build,
  { args, body, bodySpan, line, endLine }: Instruction,
): Fix | undefined {
  const value = body.slice(args[0].text.length).trim();
  if (line !== endLine || /["'\\`]/.test(body)) return undefined;
  const written = /[\s#]/.test(value) ? `"${value}"` : value;
  return {
    safety: 'safe',
    reason: 'Name and value stay the same.',
    edits: [
      { file: build.path, ...bodySpan, text: `${args[0].text}=${written}` },
    ],
  };
}
