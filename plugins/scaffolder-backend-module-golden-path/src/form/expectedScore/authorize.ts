import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import {
  taskCreatePermission,
  templateParameterReadPermission,
  templateStepReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import { scaffolderTemplatePermissionResourceRef } from '@backstage/plugin-scaffolder-node/alpha';

/**
 * Refuses who may not create from the template as it is. The Scaffolder leaves out the pages and steps that a person may not see; the
 * score of what is left would be that of another project.
 */
export async function authorize(
  template: TemplateEntityV1beta3,
  credentials: BackstageCredentials,
  options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  },
): Promise<void> {
  const { permissions, permissionsRegistry } = options;
  const [create] = await permissions.authorize(
    [{ permission: taskCreatePermission }],
    { credentials },
  );
  const [pages, steps] = await permissions.authorizeConditional(
    [
      { permission: templateParameterReadPermission },
      { permission: templateStepReadPermission },
    ],
    { credentials },
  );
  const allows = createConditionAuthorizer(
    permissionsRegistry.getPermissionRuleset(
      scaffolderTemplatePermissionResourceRef,
    ),
  );
  const { parameters = [], steps: all } = template.spec;
  if (
    create.result !== AuthorizeResult.ALLOW ||
    ![parameters].flat().every(page => allows(pages, page)) ||
    !all.every(step => allows(steps, step))
  ) {
    throw new NotAllowedError('You may not create from this template');
  }
}
