import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import type { JsonObject } from '@backstage/types';
import { useEffect, useMemo, useRef } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { ExpectedScoreView } from './ExpectedScoreView';
import { summaryOf } from './summaryOf';
import { useExpectedScore } from './useExpectedScore';
import { waitFor } from './waiting';

export interface ExpectedScoreFieldOptions {
  /** Reference of the template's entity. */
  template?: string;
  /** Answers that do not change what is written. */
  leaveOut?: string[];
}

/**
 * Shows how the project would score. Its answer is that score in one line, so that the list of answers which the form ends with, and
 * which no field can be put into, says it as well.
 */
export function ExpectedScoreField(
  props: FieldExtensionComponentProps<string, ExpectedScoreFieldOptions>,
) {
  const { uiSchema, formContext, formData, onChange, name, schema } = props;
  const { template = '', leaveOut } = uiSchema['ui:options'] ?? {};
  const answers = formContext?.formData as JsonObject | undefined;
  const values = useMemo(() => {
    const omitted = new Set([name, ...(leaveOut ?? [])]);
    const kept = Object.entries(answers ?? {}).filter(
      ([key, value]) => !omitted.has(key) && value !== undefined,
    );
    return Object.fromEntries(kept) as JsonObject;
  }, [answers, name, leaveOut]);

  const t = useWords();
  const format = useFormat();
  const score = useExpectedScore(template, values);
  const { value, error, loading } = score;
  let line = value ? summaryOf(value, t, format) : '';
  if (loading) line = t('form.pending');
  else if (error) line = t('form.unknown');

  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => {
    if (line !== formData) change.current(line);
  }, [line, formData]);
  useEffect(() => waitFor(loading ? undefined : line), [loading, line]);

  return (
    <ExpectedScoreView
      title={schema.title ?? ''}
      description={schema.description}
      score={score}
    />
  );
}
