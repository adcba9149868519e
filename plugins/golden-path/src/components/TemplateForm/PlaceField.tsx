import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useEffect } from 'react';
import { useWords } from '../../hooks/useWords';
import { FieldNote } from './FieldNote';
import { StandardField } from './StandardField';
import { useTemplateForm } from './useTemplateForm';

/** Where the project goes: the choices of the schema that the portal has a place for. */
export function PlaceField(props: FieldExtensionComponentProps<string, {}>) {
  const { schema, formData, onChange } = props;
  const t = useWords();
  const { value: form } = useTemplateForm();
  const all = (schema.enum ?? []).map(String);
  const offered = form
    ? all.filter(kind => form.places.some(place => place.kind === kind))
    : all;
  const [first] = offered;
  const gone = formData !== undefined && !offered.includes(formData);
  useEffect(() => {
    if (gone && first) onChange(first);
  }, [gone, first, onChange]);

  if (form && !first) return <FieldNote bad>{t('form.noPlaces')}</FieldNote>;
  const names = (schema as { enumNames?: string[] }).enumNames ?? all;
  const narrowed = {
    ...schema,
    enum: offered,
    enumNames: offered.map(kind => names[all.indexOf(kind)]),
  };
  return <StandardField {...props} schema={narrowed} />;
}
