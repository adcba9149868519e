import {
  mockErrorHandler,
  mockServices,
  type ServiceMock,
} from '@backstage/backend-test-utils';
import type {
  AuditorService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
} from '@backstage/plugin-permission-common';
import express, { type Express } from 'express';
import type { Parts } from '../assemble';
import { Permits } from '../permissions/Permits';
import { entityRuleset } from '../permissions/rules';
import { Visibility } from '../permissions/Visibility';
import { Access } from '../router/Access';
import { createRouter } from '../router/createRouter';

/**
 * What a policy says to each permission by name; everything else is allowed. `CONDITIONAL` leaves it to the catalog, and the
 * conditions of this plugin say it of its own permissions.
 */
export type Policy = Record<
  string,
  | ('ALLOW' | 'DENY' | 'CONDITIONAL')
  | PermissionCriteria<PermissionCondition<'golden-path-entity'>>
>;

interface TestApp {
  app: Express;
  auditor: ServiceMock<AuditorService>;
}

/** The routes on their own, under a policy. */
export function testApp(
  parts: Parts,
  policy: Policy = {},
  visibility?: (permissions: PermissionsService) => Visibility,
): TestApp {
  const permissions = permissionsOf(policy);
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue({
    success: jest.fn().mockResolvedValue(undefined),
    fail: jest.fn().mockResolvedValue(undefined),
  });
  const access = new Access({
    httpAuth: mockServices.httpAuth(),
    permits: new Permits({
      ...{ knex: parts.knex, permissions, resources: parts.resources },
      ruleset: entityRuleset,
    }),
    visibility: visibility?.(permissions) ?? parts.visibility,
  });
  const app = express();
  app.use(createRouter({ ...parts, access, auditor }));
  app.use(mockErrorHandler());
  return { app, auditor };
}

function permissionsOf(policy: Policy): PermissionsService {
  const permissions = mockServices.permissions.mock();
  permissions.authorize.mockImplementation(async requests =>
    requests.map(({ permission }) => ({
      result:
        policy[permission.name] === 'DENY'
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    })),
  );
  permissions.authorizeConditional.mockImplementation(async requests =>
    requests.map(({ permission }) => {
      const said = policy[permission.name] ?? 'ALLOW';
      if (typeof said === 'object') {
        return {
          ...{ result: AuthorizeResult.CONDITIONAL, conditions: said },
          ...{ pluginId: 'golden-path', resourceType: 'golden-path-entity' },
        };
      }
      if (said !== 'CONDITIONAL') return { result: AuthorizeResult[said] };
      return {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          ...{ rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
          params: {},
        },
      };
    }),
  );
  return permissions;
}
