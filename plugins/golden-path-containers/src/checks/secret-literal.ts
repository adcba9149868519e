import type { Instruction } from '../dockerfile';
import type { ContainerCheck } from './ContainerCheck';
import { judge } from './judge';

/** Forms that give a secret away whatever it is called. */
const FORMS: Array<[RegExp, string]> = [
  [
    /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/,
    'a GitHub token',
  ],
  [/\bglpat-[A-Za-z0-9_-]{20,}/, 'a GitLab token'],
  [/\bnpm_[A-Za-z0-9]{36}\b/, 'an npm token'],
  [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, 'an AWS access key'],
  [/\bxox[abprs]-[A-Za-z0-9-]{20,}/, 'a Slack token'],
  [/\bsk_live_[A-Za-z0-9]{16,}/, 'a Stripe key'],
  [/-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/, 'a private key'],
  [
    /\b[a-z][a-z0-9+.-]{1,12}:\/\/[^\s:@/$"']{1,64}:[^\s@/$"'{}<]{3,128}@/i,
    'a password in an address',
  ],
  [
    /\bauthorization\s{0,4}:\s{0,4}(?:bearer|basic|token)\s{1,4}[A-Za-z0-9+/=._~-]{12,}/i,
    'an Authorization header',
  ],
];

export const secretLiteral: ContainerCheck = {
  id: 'secret-literal',
  title: 'Secret written into the Dockerfile',
  practice: 'build-secrets',
  severity: 'critical',
  rationale:
    'A token or password in the file is in the repository, in every clone of it and in the image history.',
  remedy:
    'Revoke it, then mount the new one: `RUN --mount=type=secret,id=token …`.',
  fixable: false,
  equivalents: [
    { tool: 'kics', id: 'Passwords And Secrets', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN wget https://user:${PASS}@example.com/x https://example.com:8080/@scope\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\n# curl -H "Authorization: Bearer abcdefghijklmnop"\nRUN curl -H "Authorization: Bearer $(cat /run/secrets/token)" https://example.com\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN git clone \\\n  https://bot:s3cr3tpass@example.com/x.git\n',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN <<EOF\ncurl -H "Authorization: Bearer abcdefghijklmnop" https://example.com\nEOF\nLABEL k=AKIAABCDEFGHIJKLMNOP\n',
        },
        lines: [3, 5],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has an instruction.', ({ dockerfile }, say) => {
      for (const instruction of dockerfile.instructions) {
        say.pass();
        const found = secretIn(instruction, dockerfile.text);
        if (found)
          say.fail(
            found.place,
            `${instruction.name.toUpperCase().slice(0, 20)} holds ${
              found.kind
            }`,
          );
      }
    }),
};

function secretIn(instruction: Instruction, text: string) {
  const contents = instruction.heredocs.map(({ content }) => ({
    text: text.slice(content.start, content.end),
    offsetAt: (index: number) => content.start + index,
  }));
  const body = {
    text: instruction.body,
    offsetAt: (index: number) => instruction.offsetAt(index),
  };
  for (const part of [body, ...contents]) {
    for (const [form, kind] of FORMS) {
      const match = form.exec(part.text);
      if (!match) continue;
      const start = part.offsetAt(match.index);
      return { kind, place: { start, end: start + 1 } };
    }
  }
  return undefined;
}
