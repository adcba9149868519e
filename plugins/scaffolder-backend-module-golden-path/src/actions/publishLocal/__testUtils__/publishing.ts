import { execFileSync } from 'node:child_process';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { UserEntity } from '@backstage/catalog-model';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import { createPublishLocalAction } from '../publishLocal';

const CATALOG_INFO = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: basket }
spec: { type: service, lifecycle: production, owner: checkout }
`;

/** A disk with a workspace to publish, a root to publish to, and a folder that is neither. */
export function createPublishingDisk() {
  const disk = createMockDirectory();
  const root = disk.resolve('published');

  beforeEach(() => {
    disk.setContent({
      published: {},
      outside: { 'secret.txt': 'not yours' },
      workspace: {
        'catalog-info.yaml': CATALOG_INFO,
        'README.md': '# Basket\n',
        cmd: { 'main.go': 'package main\n' },
      },
    });
  });

  return {
    disk,
    root,
    workspace: (path: string) => disk.resolve('workspace', path),

    /** Runs the action and returns its outputs. */
    async publish(
      input: { name: string; sourcePath?: string; commitMessage?: string },
      options: {
        dryRun?: boolean;
        user?: UserEntity;
        config?: JsonObject;
      } = {},
    ) {
      const action = createPublishLocalAction({
        config: mockServices.rootConfig({
          data: options.config ?? { goldenPath: { publishLocal: { root } } },
        }),
      });
      const outputs: Record<string, unknown> = {};
      const context = createMockActionContext({
        input,
        workspacePath: disk.resolve('workspace'),
        ...(options.user && { user: { entity: options.user } }),
      });
      await action.handler({
        ...context,
        isDryRun: options.dryRun,
        output: (name: string, value: unknown) => {
          outputs[name] = value;
        },
      } as Parameters<typeof action.handler>[0]);
      return outputs;
    },
  };
}

/** What the real git says of a folder. */
export function gitIn(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
  }).trim();
}
