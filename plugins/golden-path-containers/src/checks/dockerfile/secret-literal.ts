import type { Instruction } from '../../dockerfile';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { SECRET_FORMS, type SecretForm } from '../../knowledge/secretForms';

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
    { tool: 'kics', id: 'Secrets Stored In Dockerfile', relation: 'looser' },
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
function formsIn(instructions: Instruction[], text: string): SecretForm[] {
  const parts: string[] = [];
  for (const { body, heredocs } of instructions) {
    parts.push(body);
    for (const { content } of heredocs)
      parts.push(text.slice(content.start, content.end));
  }
  const all = parts.join('\n');
  return SECRET_FORMS.filter(
    ({ form, sign }) => sign.test(all) && form.test(all),
  );
}

function secretIn(instruction: Instruction, text: string, forms: SecretForm[]) {
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
