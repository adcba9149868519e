import type { Fix } from 'backstage-plugin-golden-path-common';
import { mend } from '../../edit';
import {
  flagAt,
  textAt,
  valueAt,
  type Answer,
  type Resource,
  type Unknown,
} from '../../graph';
import type { DataModel } from '../../model';

/** Whether an argument of a Glue job is switched on; one without a value is. */
export function jobArgument(job: Resource, name: string): Answer<boolean> {
  for (const path of ['NonOverridableArguments', 'DefaultArguments']) {
    const value = valueAt(job, `${path}.${name}`);
    if (!value) continue;
    const text = textAt(value);
    return text.state === 'known' && text.value === ''
      ? { ...text, value: true }
      : flagAt(value);
  }
  return { state: 'absent' };
}

/** Whether the job runs on Spark; other kinds of job have no such arguments. */
export function runsSpark(job: Resource): boolean {
  const kind = textAt(job, 'Command.Name');
  // Terraform's default is `glueetl`.
  return (
    kind.state === 'absent' ||
    (kind.state === 'known' && /^glue(etl|streaming)$/.test(kind.value))
  );
}

/**
 * The version of Glue that a job runs on, or why it is not known. One that is not named is that which was the newest when the job was
 * made, and `auto` moves by itself.
 *
 * Source: https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html (`GlueVersion`), read on 2026-11-30.
 */
export function glueVersionOf(job: Resource): number | Unknown | string {
  const version = textAt(job, 'GlueVersion');
  if (version.state === 'unknown') return version.value;
  if (version.state === 'absent')
    return 'GlueVersion is not set, and what holds then depends on when the job was made';
  const number = Number(version.value);
  return Number.isNaN(number)
    ? `which version of Glue ${version.value} comes to is not known`
    : number;
}

/** Switches an argument of a job on. */
export function switchOn(
  model: DataModel,
  job: Resource,
  name: string,
  reason: string,
): Fix | undefined {
  return mend(model, job, {
    safety: 'safe',
    reason,
    cloudformation: [
      { kind: 'set', path: `DefaultArguments.${name}`, to: 'true' },
    ],
    terraform: [{ kind: 'set', path: `default_arguments.${name}`, to: 'true' }],
  });
}
