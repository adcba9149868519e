import type { Gap } from '../graph';
import { plainProperties } from './plain';
import { readTf } from './readTf';

/** What a call of a module of terraform-aws-modules declares, by type, as it reads in a test. */
export interface CalledModule {
  byType: Record<string, unknown[]>;
  gaps: Gap[];
}

/**
 * Calls a module of terraform-aws-modules.
 *
 * @param module - `lambda`, or with a module within it: `iam//modules/iam-user`
 * @param args - its arguments, in Terraform
 */
export function calledModule(
  module: string,
  version: string,
  args = '',
): CalledModule {
  const [name, within] = module.split('//');
  const source = `terraform-aws-modules/${name}/aws${
    within ? `//${within}` : ''
  }`;
  const { resources, gaps } = readTf(
    `module "m" {\n  source = "${source}"\n  version = "${version}"\n${args}\n}\n`,
  );
  const byType: Record<string, unknown[]> = {};
  for (const one of resources)
    (byType[one.type] ??= []).push(plainProperties(one));
  return { byType, gaps };
}
