import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { labelsOf } from './labels';

const RESERVED = /^(?:com\.docker|io\.docker|org\.dockerproject)\./;
const FORM = /^[a-z](?:[a-z0-9.-]*[a-z0-9])?$/;

export const labelKey: ContainerCheck = {
  id: 'label-key',
  title: 'Label with an unusual name',
  practice: 'sound-dockerfile',
  severity: 'info',
  rationale:
    'Docker asks for names of small letters, digits, dots and hyphens, and keeps some prefixes to itself; tools may not find other ones.',
  remedy:
    'Take the names of OCI, `org.opencontainers.image.…`, or begin with a domain of yours.',
  fixable: false,
  equivalents: [{ tool: 'hadolint', id: 'DL3048', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nLABEL org.opencontainers.image.version="1" a-b=c\nLABEL "com.example.x" y\n',
        },
      },
      {
        files: { Dockerfile: 'FROM alpine:3.20\nLABEL com.$X.y=1 a=B_c\n' },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nLABEL a=1 \\\n  Version=2 \\\n  "a b"=c\nLABEL com.docker.x=1 a..b=2\nLABEL a- b\n',
        },
        lines: [3, 4, 5, 5, 6],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a LABEL.', (build, say) => {
      for (const { name, place } of labelsOf(build)) {
        const named = name.slice(0, 80);
        if (RESERVED.test(name))
          say.fail(place, `The prefix of ${named} is kept for Docker`);
        else if (!FORM.test(name) || /\.\.|--/.test(name))
          say.fail(place, `${named} is no name that Docker asks for`);
        else say.pass();
      }
    }),
};
