import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import type { TemplateForm } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { FieldNote } from './FieldNote';
import { StandardField } from './StandardField';
import { useTemplateForm } from './useTemplateForm';

export interface DefaultFieldOptions {
  /** Which of the portal's defaults stands where the field is empty. */
  default?: keyof TemplateForm['defaults'];
}

/** A text whose placeholder is what the portal takes where it is left empty. */
export function DefaultField(
  props: FieldExtensionComponentProps<string, DefaultFieldOptions>,
) {
  const { uiSchema } = props;
  const t = useWords();
  const { value: form } = useTemplateForm();
  const name = uiSchema['ui:options']?.default;
  const value = name && form?.defaults[name];
  if (!value) return <StandardField {...props} />;
  return (
    <>
      <StandardField
        {...props}
        uiSchema={{ ...uiSchema, 'ui:placeholder': value }}
      />
      <FieldNote>{t('form.default', { value })}</FieldNote>
    </>
  );
}
