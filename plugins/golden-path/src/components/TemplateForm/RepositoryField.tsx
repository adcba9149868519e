import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import type { JsonObject } from '@backstage/types';
import { StandardField } from './StandardField';
import { useTemplateForm } from './useTemplateForm';

export interface RepositoryFieldOptions {
  /** The answer that says which kind of host it is; a form has one set of options for the field, whatever that answer is. */
  place?: string;
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

  const { place: placeKey = 'publishTo' } = uiSchema['ui:options'] ?? {};
  const { name, [placeKey]: kind } = (formContext?.formData ??
    {}) as JsonObject;
  const hosts = (form?.places ?? []).flatMap(place =>
    place.kind !== 'local' && place.kind === kind ? [place.host] : [],
  );
  const kept = hosts.some(host => formData?.startsWith(`${host}?`));
  const start = hosts.length
    ? `${hosts[0]}?${new URLSearchParams({ repo: String(name ?? '') })}`
    : undefined;
  return (
    <RepoUrlPicker
      {...(props as any)}
      key={String(kind)}
      formData={kept ? formData : start}
      uiSchema={{ ...uiSchema, 'ui:options': { allowedHosts: hosts } }}
    />
  );
}
