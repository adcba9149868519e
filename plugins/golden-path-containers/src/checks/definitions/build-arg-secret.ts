import { redact } from 'backstage-plugin-golden-path-common';
import type { NamedValue } from '../../definitions';
import { holdsSecret } from '../../knowledge/secretArguments';
import type { ContainerCheck } from '../ContainerCheck';
import { judgeBuilds } from './judgeBuilds';

/** A secret of the pipeline; a mere question whether there is one is none. */
const PIPELINE_SECRET =
  /\$\{\{(?![^}]*[=!]=)[^}]{0,200}\bsecrets\.[^}]{0,200}\}\}/;
/** What the pipeline says of itself, whatever the argument is called. */
const OF_THE_RUN =
  /^\$\{\{\s*(?:github\.(?!token)|runner\.|matrix\.|strategy\.|hashFiles\()[^}]{0,200}\}\}$/;
const VARIABLE = /\$\{?([A-Za-z_]\w*)/g;

export const buildArgSecret: ContainerCheck = {
  id: 'build-arg-secret',
  title: 'Secret passed as a build argument',
  practice: 'build-secrets',
  severity: 'high',
  rationale:
    'The image history and the provenance attestation keep build arguments: everyone who can pull the image reads the secret.',
  remedy:
    'Pass it as a secret, `--secret id=token,env=TOKEN` or `secrets:`, and mount it in the Dockerfile: `RUN --mount=type=secret,id=token,env=TOKEN …`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          '.github/workflows/build.yaml':
            'jobs:\n  image:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          build-args: |\n            VERSION=${{ github.ref_name }}\n            CACHE_KEY=${{ github.sha }}\n          secrets: |\n            npm=${{ secrets.NPM_TOKEN }}\n',
        },
      },
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    build:\n      context: .\n      args:\n        NODE_ENV: production\n        TOKEN_URL: https://id.example.com/token\n',
        },
      },
    ],
    fail: [
      {
        files: {
          '.github/workflows/build.yaml':
            'jobs:\n  image:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          build-args: |\n            VERSION=1\n            SETTINGS=${{ secrets.NPM_TOKEN }}\n',
        },
        lines: [9],
      },
      {
        files: {
          'docker-bake.hcl':
            'variable "NPM_TOKEN" { default = "" }\ntarget "default" {\n  args = {\n    VERSION   = "1"\n    NPM_TOKEN = NPM_TOKEN\n  }\n}\n',
        },
        lines: [5],
      },
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    build:\n      context: .\n      args:\n        - DB_PASSWORD=changeme-not-a-secret\n        - PROXY=http://jo:changeme@proxy.example.com\n',
        },
        lines: [6, 7],
      },
      {
        files: {
          '.gitlab-ci.yml':
            'image:\n  script:\n    - docker build --build-arg A=1\n      --build-arg REPO=https://oauth2:$CI_JOB_TOKEN@git.example.com/a .\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judgeBuilds(model, 'No build is given an argument.', (build, say) => {
      if (build.moreArgs !== undefined) say.unknown(build, build.moreArgs);
      say.pass();
      for (const arg of build.args) {
        if (!carriesSecret(arg)) continue;
        const name = arg.name.slice(0, 80);
        say.fail(arg, `Build argument ${name} carries a secret`);
      }
    }),
};

/** Whether the name, the value or a variable in it says so. */
export function carriesSecret({ name, value }: NamedValue): boolean {
  if (!value) return holdsSecret({ name });
  const { text } = value;
  if (OF_THE_RUN.test(text.trim())) return false;
  return (
    PIPELINE_SECRET.test(text) ||
    holdsSecret({ name, value: text }) ||
    [...text.matchAll(VARIABLE)].some(([, variable]) =>
      holdsSecret({ name: variable }),
    ) ||
    redact(text) !== text
  );
}
