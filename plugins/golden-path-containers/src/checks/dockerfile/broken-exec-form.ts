import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../dockerfile';
import type { Build } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { isBrokenExec } from './startInstructions';

const KEYWORDS = new Set(['cmd', 'entrypoint', 'run', 'shell']);

export const brokenExecForm: ContainerCheck = {
  id: 'broken-exec-form',
  title: 'JSON array that is no JSON',
  practice: 'exec-form',
  severity: 'high',
  rationale:
    'An array with single quotes or a trailing comma is silently run as a shell command, which then is not found.',
  remedy:
    'Use double quotes around every word and a comma between them: `CMD ["node", "server.js"]`.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM alpine:3.20\nCMD ["a", "b"]\n' } },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN [ "$A" = "b" ] || exit 1\nRUN [ -f x ]\nENTRYPOINT []\n',
        },
      },
    ],
    fail: [
      {
        files: { Dockerfile: "FROM alpine:3.20\nCMD ['node', 'server.js']\n" },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nENTRYPOINT ["a", \\\n  "b",]\nCMD ["a" "b"]\n',
        },
        lines: [2, 4],
      },
      {
        files: {
          Dockerfile:
            "FROM alpine:3.20\nRUN ['apk', 'add', 'x']\nSHELL [\"a\", 1]\n",
        },
        lines: [2, 3],
      },
    ],
  },
  run: model =>
    judge(model, 'No instruction is in exec form.', (build, say) => {
      for (const { instructions } of build.stages) {
        for (const instruction of instructions) {
          if (!KEYWORDS.has(instruction.name)) continue;
          if (instruction.exec) say.pass();
          else if (isBrokenExec(instruction)) {
            const message = `${instruction.name.toUpperCase()} is no valid JSON array, so it runs as a shell command`;
            say.fail(instruction, message, { fix: mended(build, instruction) });
          }
        }
      }
    }),
};

/** Quotes anew where nothing but the quotes and a trailing comma is wrong. */
function mended(build: Build, instruction: Instruction): Fix | undefined {
  const { body, bodySpan } = instruction;
  const text = body
    .replace(/[“”]/g, '"')
    .replace(/'([^'"\\]*)'/g, '"$1"')
    .replace(/,\s*\]$/, ']');
  const valid = isStrings(text);
  // Where single quotes stand inside of double ones it cannot be told what was meant.
  if (!valid || /"[^"]*'[^"]*"/.test(body)) return undefined;
  return {
    safety: 'safe',
    reason: 'Only quotes and commas change.',
    edits: [{ file: build.path, ...bodySpan, text }],
  };
}

function isStrings(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return (
      Array.isArray(value) && value.every(item => typeof item === 'string')
    );
  } catch {
    return false;
  }
}
