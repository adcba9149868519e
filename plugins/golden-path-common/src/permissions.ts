import { createPermission } from '@backstage/plugin-permission-common';

/** Entities of the catalog as the rules of a policy see them; `resourceRef` is the ref of the entity. @public */
export const RESOURCE_TYPE_GOLDEN_PATH_ENTITY = 'golden-path-entity';

const resourceType = RESOURCE_TYPE_GOLDEN_PATH_ENTITY;

/** Reading assessments, history and roll-ups. What the catalog hides from a person stays hidden besides. @public */
export const goldenPathAssessmentReadPermission = createPermission({
  name: 'golden-path.assessment.read',
  attributes: { action: 'read' },
  resourceType,
});

/** Asking for a fresh assessment of an entity. @public */
export const goldenPathAssessmentRefreshPermission = createPermission({
  name: 'golden-path.assessment.refresh',
  attributes: { action: 'update' },
  resourceType,
});

/** Asking for a waiver on an entity, a system or a group. @public */
export const goldenPathWaiverRequestPermission = createPermission({
  name: 'golden-path.waiver.request',
  attributes: { action: 'create' },
  resourceType,
});

/** Approving, denying and revoking waivers on an entity, a system or a group. @public */
export const goldenPathWaiverApprovePermission = createPermission({
  name: 'golden-path.waiver.approve',
  attributes: { action: 'update' },
  resourceType,
});

/** Making and revoking badges of an entity, and looking after campaigns of a group. @public */
export const goldenPathManagePermission = createPermission({
  name: 'golden-path.manage',
  attributes: { action: 'update' },
  resourceType,
});

/** All permissions of the plugin. @public */
export const goldenPathPermissions = [
  goldenPathAssessmentReadPermission,
  goldenPathAssessmentRefreshPermission,
  goldenPathWaiverRequestPermission,
  goldenPathWaiverApprovePermission,
  goldenPathManagePermission,
];
