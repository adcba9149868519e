import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { text, tokensOf } from '../../theme';
import { Panel } from '../Panel';

const useStyles = makeStyles(theme => ({
  body: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 316,
    padding: 24,
    boxSizing: 'border-box',
  },
  footer: { ...text.note, color: tokensOf(theme).ink3, textAlign: 'center' },
}));

interface PlainFrameProps {
  title: string;
  footer?: ReactNode;
  children: ReactNode;
}

/** The card's states at the tab's full width. */
export function PlainFrame({ title, footer, children }: PlainFrameProps) {
  const classes = useStyles();
  return (
    <Panel label={title}>
      <div className={classes.body}>
        {children}
        {footer && <footer className={classes.footer}>{footer}</footer>}
      </div>
    </Panel>
  );
}
