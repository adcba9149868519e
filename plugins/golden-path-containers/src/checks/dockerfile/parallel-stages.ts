import { manifestsOf } from '../../knowledge/dependencies';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { allScripts } from './shipped';
import type { Stage } from '../../model';

/** What each language installs its dependencies with. */
const LANGUAGES: Array<[RegExp, string]> = [
  [/^(?:npm|pnpm|yarn|bun)$/, 'JavaScript'],
  [/^(?:pip|poetry|pipenv|uv)/, 'Python'],
  [/^bundle$/, 'Ruby'],
  [/^composer$/, 'PHP'],
  [/^go$/, 'Go'],
  [/^dotnet$/, '.NET'],
  [/^mvn$/, 'Java'],
  [/^cargo$/, 'Rust'],
  [/^mix$/, 'Elixir'],
];

export const parallelStages: ContainerCheck = {
  id: 'parallel-stages',
  title: 'Two builds, one after the other in one stage',
  practice: 'multi-stage',
  severity: 'info',
  rationale:
    'Stages that do not need each other build at the same time; in one stage the second waits for the first, and is done anew when that changes.',
  remedy:
    'Give each its own stage, and bring the results together with `COPY --from=`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM node:22-slim AS web\nRUN npm ci\nFROM python:3.12-slim\nRUN pip install -r requirements.txt\nCOPY --from=web /dist /dist\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nRUN npm ci\nRUN yarn install\nRUN pip install x\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM python:3.12\nCOPY . .\nRUN pip install -r requirements.txt\nRUN cd web && npm ci && npm run build\n',
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No RUN installs dependencies from a manifest.',
      (build, say) => {
        const first = new Map<Stage, string>();
        for (const { script, stage } of allScripts(build, say)) {
          for (const command of script.commands) {
            const language = languageOf(manifestsOf(command)?.tool);
            if (!language) continue;
            say.pass();
            const other = first.get(stage) ?? language;
            first.set(stage, other);
            if (other !== language)
              say.fail(command, `${language} waits here for ${other}`);
          }
        }
      },
    ),
};

function languageOf(tool = ''): string | undefined {
  return LANGUAGES.find(([form]) => form.test(tool))?.[1];
}
