import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { text, tokensOf } from '../../theme';
import { Icon, type IconName } from '../Icon';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      flex: 1,
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      justifyContent: 'center',
      textAlign: 'center',
      gap: 8,
      padding: '8px 24px',
      color: t.ink3,
    },
    bad: { color: t.critical },
    title: { ...text.subtitle, color: t.ink, marginTop: 4 },
    body: { ...text.small, color: t.ink2, maxWidth: 420, margin: 0 },
    action: { marginTop: 8 },
  };
});

interface MessageProps {
  icon: IconName;
  /** Something went wrong, in contrast to: there is nothing to show. */
  bad?: boolean;
  title: string;
  children?: ReactNode;
  /** The one way on. */
  action?: ReactNode;
}

/** What stands in a panel that has nothing else to show: what is the case, and one way on. */
export function Message(props: MessageProps) {
  const classes = useStyles();
  const { icon, bad, title, children, action } = props;
  return (
    <div className={classes.root} role={bad ? 'alert' : undefined}>
      <span className={bad ? classes.bad : undefined}>
        <Icon name={icon} size={32} />
      </span>
      <h3 className={classes.title}>{title}</h3>
      {children && <div className={classes.body}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
