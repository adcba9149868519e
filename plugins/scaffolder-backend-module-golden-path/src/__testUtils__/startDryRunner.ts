import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import { parse } from 'yaml';
import { scaffolderModuleGoldenPath } from '../module';
import { LANGUAGES } from './kinds';
import { POLICY, TEMPLATES } from './paths';

/** A file of a generated project. */
export interface GeneratedFile {
  text: string;
  executable: boolean;
}

/** What the Scaffolder answers to a dry run. */
export interface DryRun {
  status: number;
  /** What is wrong with the values (400), or why a step failed. */
  error?: string;
  /** The generated project by path. */
  files: Record<string, GeneratedFile>;
  /** The task's log, a line an entry. */
  log: string[];
  /** Links and texts that the page shows at the end. */
  output: JsonObject;
}

/** Runs templates of this repository. */
export interface DryRunner {
  /** @param template - its name: `templates/<name>.yaml` */
  dryRun(template: string, values: JsonObject): Promise<DryRun>;
  stop(): Promise<void>;
}

/** Starts a real Scaffolder with this module; it writes nothing but its own scratch folder. */
export async function startDryRunner(): Promise<DryRunner> {
  const backend = await startTestBackend({
    features: [
      scaffolder,
      scaffolderModuleGoldenPath,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({
        data: {
          goldenPath: {
            policies: { 'container-hygiene': POLICY },
            publishLocal: { root: join(tmpdir(), 'golden-path-never-written') },
          },
        },
      }),
    ],
  });
  return {
    async dryRun(template, values) {
      const { status, body } = await request(backend.server)
        .post('/api/scaffolder/v2/dry-run')
        .set('Authorization', mockCredentials.user.header())
        .send({
          template: parse(
            readFileSync(join(TEMPLATES, `${template}.yaml`), 'utf8'),
          ),
          values,
          directoryContents: [
            ...contentsOf(join('parts', 'files')),
            ...contentsOf(template),
          ].filter(({ path }) => !isForAnother(path, template, values)),
        });
      return {
        status,
        error: errorOf(body),
        files: filesOf(body.directoryContents ?? []),
        log: (body.log ?? []).map(
          (entry: { body: { message: string } }) => entry.body.message,
        ),
        output: body.output ?? {},
      };
    },
    stop: () => backend.stop(),
  };
}

/** Whether a file is of a language that this project is not in, or of another kind: it cannot be asked for, and each file takes its time. */
function isForAnother(
  path: string,
  template: string,
  { language = 'go' }: JsonObject,
): boolean {
  const named = LANGUAGES.find(name => template === `container-${name}`);
  const own = named ?? language;
  const [first, second, third] = path.split(sep);
  const folder = first === 'parts' ? third : second;
  const ofPipelines = folder.startsWith('pipeline');
  if (first === 'parts' && ofPipelines !== template.startsWith('pipeline-'))
    return ofPipelines || folder !== 'project';
  return folder !== own && LANGUAGES.some(name => name === folder);
}

interface SentFile {
  path: string;
  base64Content: string;
  executable?: boolean;
}

function contentsOf(folder: string): SentFile[] {
  const files = { recursive: true, withFileTypes: true } as const;
  return readdirSync(join(TEMPLATES, folder), files)
    .filter(entry => entry.isFile())
    .map(entry => {
      const full = join(entry.parentPath, entry.name);
      return {
        path: relative(TEMPLATES, full),
        base64Content: readFileSync(full).toString('base64'),
      };
    });
}

function filesOf(sent: SentFile[]): Record<string, GeneratedFile> {
  return Object.fromEntries(
    sent.map(({ path, base64Content, executable = false }) => [
      path,
      {
        text: Buffer.from(base64Content, 'base64').toString('utf8'),
        executable,
      },
    ]),
  );
}

function errorOf(body: {
  error?: { message: string };
  errors?: { stack: string }[];
}): string | undefined {
  if (body.errors) return body.errors.map(e => e.stack).join('\n');
  return body.error?.message;
}
