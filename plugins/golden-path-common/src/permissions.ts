import { createPermission } from '@backstage/plugin-permission-common';

/** Reading assessments, history and roll-ups. What the catalog hides from a person stays hidden besides. @public */
export const goldenPathAssessmentReadPermission = createPermission({
  name: 'golden-path.assessment.read',
  attributes: { action: 'read' },
});

/** Asking for a fresh assessment of an entity. @public */
export const goldenPathAssessmentRefreshPermission = createPermission({
  name: 'golden-path.assessment.refresh',
  attributes: { action: 'update' },
});

/** All permissions of the plugin. @public */
export const goldenPathPermissions = [
  goldenPathAssessmentReadPermission,
  goldenPathAssessmentRefreshPermission,
];
