import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { templateFormApiRef } from '../../templateForm';
import { goldenPathTranslationRef } from '../../translation';
import { form as english } from '../../translation/form';
import { DefaultField, type DefaultFieldOptions } from './DefaultField';
import {
  ExpectedScoreField,
  type ExpectedScoreFieldOptions,
} from './ExpectedScoreField';
import { PlaceField } from './PlaceField';
import {
  RepositoryField,
  type RepositoryFieldOptions,
} from './RepositoryField';
import { settled } from './waiting';

export const defaultField: FieldExtensionOptions<string, DefaultFieldOptions> =
  {
    name: 'GoldenPathDefault',
    component: DefaultField,
  };

export const placeField: FieldExtensionOptions<string, {}> = {
  name: 'GoldenPathPlace',
  component: PlaceField,
  async validation(kind, field, { apiHolder }) {
    const form = await apiHolder.get(templateFormApiRef)?.getForm();
    if (!form || form.places.some(place => place.kind === kind)) return;
    const words = apiHolder
      .get(translationApiRef)
      ?.getTranslation(goldenPathTranslationRef);
    field.addError(
      words?.ready ? words.t('form.placeGone') : english.placeGone,
    );
  },
};

export const repositoryField: FieldExtensionOptions<
  string,
  RepositoryFieldOptions
> = { name: 'GoldenPathRepository', component: RepositoryField };

export const expectedScoreField: FieldExtensionOptions<
  string,
  ExpectedScoreFieldOptions
> = {
  name: 'GoldenPathExpectedScore',
  component: ExpectedScoreField,
  // Whoever is quicker than the score still finds it in the list of answers. The form goes on with the very object it has checked.
  async validation(answer, _field, { formData }) {
    const line = await settled();
    if (line === undefined || line === answer) return;
    for (const [key, value] of Object.entries(formData)) {
      if (value === answer) formData[key] = line;
    }
  },
};
