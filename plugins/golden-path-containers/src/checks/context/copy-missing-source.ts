import {
  contextCopies,
  contextOf,
  type BuildContext,
  type ContextSource,
} from '../../context';
import { once, type Build, type ContainerModel } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { alone } from './alone';

export const copyMissingSource: ContainerCheck = {
  id: 'copy-missing-source',
  title: 'A file is copied that the project does not have',
  practice: 'sound-dockerfile',
  severity: 'medium',
  rationale:
    'The build stops there for everyone who has a fresh clone, or on Linux alone where only upper and lower case differ.',
  remedy:
    'Write the path as it is in the repository, from the root of the build context; what lies outside of the context cannot be copied.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nCOPY package.json package-lock*.json ./\nCOPY ./src/ /app/\n',
          'package.json': '',
          'src/a.js': '',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM eclipse-temurin:25-jre\nCOPY target/app.jar dist /app/\nCOPY conf /etc/\n',
          'conf/a.ini': '',
        },
      },
      {
        files: {
          'docker/Dockerfile': 'FROM golang:1.25\nCOPY go.mod go.sum ./\n',
          'go.mod': '',
          'go.sum': '',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile: 'FROM node:22-slim\nCOPY readme.md Src ./\n',
          'README.md': '',
          'src/a.js': '',
        },
        lines: [2],
      },
      {
        files: {
          'api/Dockerfile':
            'FROM node:22-slim\nCOPY package.json ./\nCOPY ../shared ./shared\n',
          'api/package.json': '',
          'shared/a.js': '',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile: 'FROM golang:1.25\nCOPY go.mod go.sum ./\nCOPY . .\n',
          'go.mod': '',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile copies a file by name.', (build, say) => {
      for (const { instruction, sources, unknown } of contextCopies(build)) {
        if (unknown) say.unknown(unknown);
        for (const source of sources) {
          const verdict = verdictOn(model, build, source);
          if (verdict === 'right') say.pass();
          else if ('reason' in verdict) say.unknown(verdict.reason);
          else {
            say.fail(instruction, verdict.wrong);
            break;
          }
        }
      }
    }),
};

type Verdict = 'right' | { wrong: string } | { reason: string };

/** Files that people commit, and that no step before the build makes. */
const COMMITTED =
  /(?:^|\/)(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(?:\.lock)?|go\.(?:mod|sum)|Cargo\.(?:toml|lock)|Gemfile(?:\.lock)?|composer\.(?:json|lock)|pom\.xml|build\.gradle(?:\.kts)?|mix\.(?:exs|lock))$/;
/** Folders and files that steps before the build make. */
const MADE =
  /(?:^|\/)(?:dist|build|out|output|target|bin|obj|publish|release|artifacts?|node_modules|vendor|\.next|\.output|\.venv|wheels?|tmp|coverage|public|static|generated|gen)(?:\/|$)|\.(?:jar|war|ear|whl|tar(?:\.\w+)?|tgz|zip|deb|rpm|apk|so|exe|dll|wasm)$/i;

function verdictOn(
  model: ContainerModel,
  build: Build,
  { path, written, pattern, leadsOut }: ContextSource,
): Verdict {
  const shown = written.slice(0, 80);
  if (leadsOut) {
    return {
      wrong: `${shown} lies outside of the build context, and Docker looks for ${
        path.slice(0, 80) || 'its root'
      }`,
    };
  }
  if (pattern || path === '') return 'right';
  const reason = alone(model) ?? model.incomplete;
  if (reason) return { reason };
  const told = contextOf(model, build);
  if (!told.known) return told;
  const { context } = told;
  // What the ignore file keeps out is told by another check.
  if (context.has(path) || context.excludes(path)) return 'right';
  const other = sameButForCase(context, path);
  if (other) return { wrong: `${shown} is called ${other.slice(-80)} here` };
  if (MADE.test(path)) return 'right';
  const elsewhere = context.root !== '' && model.paths.includes(path);
  if (COMMITTED.test(path) && !elsewhere) {
    return { wrong: `The project has no ${shown}` };
  }
  return {
    reason: `${shown} is none of the project's files; a step before the build may make it`,
  };
}

/** A file or folder whose path differs in upper and lower case alone. */
function sameButForCase(
  context: BuildContext,
  path: string,
): string | undefined {
  return once(context, lowered).get(path.toLowerCase());
}

function lowered(context: BuildContext): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of context.files()) {
    let end = file.length;
    while (end > 0) {
      const path = file.slice(0, end);
      found.set(path.toLowerCase(), path);
      end = file.lastIndexOf('/', end - 1);
    }
  }
  return found;
}
