import type { Config } from '@backstage/config';
import type { TemplateForm } from 'backstage-plugin-golden-path-common';

const PARAMETERS = 'scaffolder.defaultEnvironment.parameters';
// The form shows these; whatever else stands beside them is not its business.
const SHOWN = ['registry', 'cache', 'ecrCache'] as const;

/** What templates take where the form leaves a field empty. */
export function defaultsOf(config: Config): TemplateForm['defaults'] {
  const defaults: TemplateForm['defaults'] = {};
  for (const name of SHOWN) {
    const value = config.getOptional(`${PARAMETERS}.${name}`);
    if (typeof value === 'string' && value) defaults[name] = value;
  }
  return defaults;
}
