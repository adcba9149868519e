import FormHelperText from '@material-ui/core/FormHelperText';
import type { ReactNode } from 'react';

/** What a field says below itself. Forms draw no description for fields that are not their own. */
export function FieldNote(props: { bad?: boolean; children: ReactNode }) {
  return (
    <FormHelperText error={props.bad} role={props.bad ? 'alert' : undefined}>
      {props.children}
    </FormHelperText>
  );
}
