import { useApi } from '@backstage/core-plugin-api';
import { type Resource, useResource } from '../../hooks/useResource';
import { templateFormApiRef } from '../../templateForm';
import type { TemplateForm } from 'backstage-plugin-golden-path-common';

/** What the portal offers to forms. */
export function useTemplateForm(): Resource<TemplateForm> {
  const api = useApi(templateFormApiRef);
  return useResource('form', () => api.getForm());
}
