import type { ImageConfig } from 'backstage-plugin-golden-path-common';
import { z } from 'zod';
import { EvidenceError } from '../EvidenceError';

const strings = z.array(z.string()).nullish();
const keys = z.record(z.string(), z.unknown()).nullish();
const text = z.string().nullish();

const configurationSchema = z.object({
  created: text,
  os: text,
  architecture: text,
  variant: text,
  config: z
    .object({
      User: text,
      Entrypoint: strings,
      Cmd: strings,
      Env: strings,
      Labels: z.record(z.string(), z.string()).nullish(),
      WorkingDir: text,
      ExposedPorts: keys,
      Volumes: keys,
      Healthcheck: z.object({ Test: strings }).nullish(),
      StopSignal: text,
    })
    .nullish(),
  history: z
    .array(z.object({ created_by: text, empty_layer: z.boolean().nullish() }))
    .nullish(),
});

/** An image's configuration, and the platform that it says it is for. */
export interface Configuration {
  config: ImageConfig;
  os?: string;
  architecture?: string;
  variant?: string;
}

/** Reads an image's configuration. Builders write `null` or nothing for what is not set. */
export function parseConfiguration(json: unknown): Configuration {
  const { success, data } = configurationSchema.safeParse(json);
  if (!success) {
    throw new EvidenceError(
      'failed',
      'The configuration is not what the specification of images says.',
    );
  }
  const { config: own, history } = data;
  return {
    ...present({
      os: data.os,
      architecture: data.architecture,
      variant: data.variant,
    }),
    config: {
      ...present({
        created: data.created,
        user: own?.User,
        entrypoint: own?.Entrypoint,
        cmd: own?.Cmd,
        workingDir: own?.WorkingDir,
        healthcheck: own?.Healthcheck?.Test,
        stopSignal: own?.StopSignal,
      }),
      env: own?.Env ?? [],
      labels: own?.Labels ?? {},
      exposedPorts: Object.keys(own?.ExposedPorts ?? {}),
      volumes: Object.keys(own?.Volumes ?? {}),
      history: (history ?? []).map(step => ({
        createdBy: step.created_by ?? '',
        empty: step.empty_layer ?? false,
      })),
    },
  };
}

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Leaves out what is not set: an empty text or list means nothing else. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) =>
        value !== undefined && value !== null && (value as string).length > 0,
    ),
  ) as Present<T>;
}
