import type { JsonObject } from '@backstage/types';
import {
  assess,
  evidenceOf,
  type Assessment,
} from 'backstage-plugin-golden-path-common';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { POLICY } from './paths';
import type { DryRun } from './startDryRunner';

/** The shortest way through a form. */
export const LEAST = { name: 'order-events', owner: 'group:default/checkout' };

/** An organisation that asks for all it can before the first build. Digests come from the proposals of Renovate and Dependabot. */
export const STRICT: JsonObject = {
  ...POLICY,
  pullThrough: {
    'gcr.io': 'registry.example.com/gcr',
    'docker.io': 'registry.example.com/docker-hub',
    'public.ecr.aws': 'registry.example.com/ecr-public',
  },
  approvedBases: ['registry.example.com/**'],
  platforms: ['linux/amd64', 'linux/arm64'],
  labels: {
    'org.opencontainers.image.title': 'text',
    'org.opencontainers.image.version': 'semver',
    'org.opencontainers.image.revision': 'text',
  },
  strictLabels: true,
};

/** The texts of a generated project by path. */
export function textsOf(run: DryRun): Record<string, string> {
  return Object.fromEntries(
    Object.entries(run.files).map(([path, file]) => [path, file.text]),
  );
}

/** What the engine says of a project, by default under the example portal's policy. */
export function assessed(
  texts: Record<string, string>,
  policy: JsonObject = POLICY,
): Assessment {
  return assess(containerScorecard, evidenceOf(texts), { policy });
}
