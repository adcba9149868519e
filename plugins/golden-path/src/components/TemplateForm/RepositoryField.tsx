import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import type { JsonObject } from '@backstage/types';
import { StandardField } from './StandardField';
import { useTemplateForm } from './useTemplateForm';

export interface RepositoryFieldOptions {
  kind?: 'github' | 'gitlab';
}

/**
 * Backstage's field for a repository, for the hosts of one kind that the portal has credentials for. The repository is named as the
 * project unless somebody says otherwise.
 */
export function RepositoryField(
  props: FieldExtensionComponentProps<string, RepositoryFieldOptions>,
) {
  const { uiSchema, registry, formData, formContext } = props;
  const { value: form, loading } = useTemplateForm();
  const RepoUrlPicker = registry.fields.RepoUrlPicker;
  if (!RepoUrlPicker) return <StandardField {...props} />;
  // It reads what it starts with once.
  if (loading) return <></>;

  const { kind } = uiSchema['ui:options'] ?? {};
  const hosts = (form?.places ?? []).flatMap(place =>
    place.kind !== 'local' && place.kind === kind ? [place.host] : [],
  );
  const kept = hosts.some(host => formData?.startsWith(`${host}?`));
  const { name } = (formContext?.formData ?? {}) as JsonObject;
  const start = hosts.length
    ? `${hosts[0]}?${new URLSearchParams({ repo: String(name ?? '') })}`
    : undefined;
  return (
    <RepoUrlPicker
      {...(props as any)}
      formData={kept ? formData : start}
      uiSchema={{ ...uiSchema, 'ui:options': { allowedHosts: hosts } }}
    />
  );
}
