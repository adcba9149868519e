import type { Instruction } from '../../dockerfile';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';

/** What gives a secret away. */
interface Form {
  form: RegExp;
  /** A literal in every text that has the form, which is found quicker. */
  sign: RegExp;
  kind: string;
}

/** Forms that give a secret away whatever it is called. */
const FORMS: Form[] = [
  {
    form: /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/,
    sign: /gh[pousr]_|github_pat_/,
    kind: 'a GitHub token',
  },
  {
    form: /\bglpat-[A-Za-z0-9_-]{20,}/,
    sign: /glpat-/,
    kind: 'a GitLab token',
  },
  { form: /\bnpm_[A-Za-z0-9]{36}\b/, sign: /npm_/, kind: 'an npm token' },
  {
    form: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
    sign: /A[KS]IA/,
    kind: 'an AWS access key',
  },
  {
    form: /\bxox[abprs]-[A-Za-z0-9-]{20,}/,
    sign: /xox/,
    kind: 'a Slack token',
  },
  {
    form: /\bsk_live_[A-Za-z0-9]{16,}/,
    sign: /sk_live_/,
    kind: 'a Stripe key',
  },
  {
    form: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
    sign: /-----BEGIN /,
    kind: 'a private key',
  },
  {
    form: /\b[a-z][a-z0-9+.-]{1,12}:\/\/[^\s:@/$"']{1,64}:[^\s@/$"'{}<]{3,128}@/i,
    sign: /:\/\/[^\s:@/$"']{1,64}:[^\s@/$"'{}<]{3,128}@/,
    kind: 'a password in an address',
  },
  {
    form: /\bauthorization\s{0,4}:\s{0,4}(?:bearer|basic|token)\s{1,4}[A-Za-z0-9+/=._~-]{12,}/i,
    sign: /uthorization/i,
    kind: 'an Authorization header',
  },
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
      const { instructions, text } = dockerfile;
      if (instructions.length) say.pass();
      const forms = formsIn(instructions, text);
      if (!forms.length) return;
      for (const instruction of instructions) {
        const found = secretIn(instruction, text, forms);
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

/** The forms that occur at all: looking through the whole file at once is cheaper than through each instruction. */
function formsIn(instructions: Instruction[], text: string): Form[] {
  const parts: string[] = [];
  for (const { body, heredocs } of instructions) {
    parts.push(body);
    for (const { content } of heredocs)
      parts.push(text.slice(content.start, content.end));
  }
  const all = parts.join('\n');
  return FORMS.filter(({ form, sign }) => sign.test(all) && form.test(all));
}

function secretIn(instruction: Instruction, text: string, forms: Form[]) {
  const contents = instruction.heredocs.map(({ content }) => ({
    text: text.slice(content.start, content.end),
    offsetAt: (index: number) => content.start + index,
  }));
  const body = {
    text: instruction.body,
    offsetAt: (index: number) => instruction.offsetAt(index),
  };
  for (const part of [body, ...contents]) {
    for (const { form, kind } of forms) {
      const match = form.exec(part.text);
      if (!match) continue;
      const start = part.offsetAt(match.index);
      return { kind, place: { start, end: start + 1 } };
    }
  }
  return undefined;
}
