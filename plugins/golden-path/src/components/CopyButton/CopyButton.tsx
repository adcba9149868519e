import { useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { hidden } from '../../theme';
import { makeStyles } from '@material-ui/core/styles';
import { Button } from '../Button';
import { Icon } from '../Icon';

const useStyles = makeStyles({ hidden });

interface CopyButtonProps {
  text: string;
  label: string;
}

/** Puts a text on the clipboard and says whether that worked: browsers refuse it on pages without encryption. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const classes = useStyles();
  const t = useWords();
  const [state, setState] = useState<'copied' | 'refused'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  const said = state && t(`common.copy.${state}`);
  return (
    <>
      <Button
        onClick={copy}
        startIcon={
          <Icon name={state === 'copied' ? 'check' : 'copy'} size={14} />
        }
      >
        {said ?? label}
      </Button>
      <span role="status" className={classes.hidden}>
        {said}
      </span>
    </>
  );
}
