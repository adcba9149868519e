import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { FieldNote } from './FieldNote';

/** The form's own field for texts and lists, for a field that only changes what it shows. */
export function StandardField(
  props: FieldExtensionComponentProps<string, object>,
) {
  const { registry, uiSchema, schema } = props;
  const { StringField } = registry.fields;
  // With these the field would be drawn without its label, and by itself again.
  const { 'ui:field': _, 'ui:options': __, ...own } = uiSchema;
  return (
    <>
      <StringField {...(props as any)} uiSchema={own} />
      {schema.description && <FieldNote>{schema.description}</FieldNote>}
    </>
  );
}
