import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { NavLink } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import {
  campaignsRouteRef,
  practicesRouteRef,
  rootRouteRef,
  tryRouteRef,
  waiversRouteRef,
} from '../../routes';
import { text, tokensOf } from '../../theme';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'flex',
      gap: 24,
      padding: '0 24px',
      borderBottom: `1px solid ${t.line}`,
      backgroundColor: t.surface,
      fontFamily: theme.typography.fontFamily,
    },
    link: {
      padding: '12px 4px 10px',
      borderBottom: '2px solid transparent',
      color: t.ink2,
      textDecoration: 'none',
      ...text.body,
      '&:hover': { color: t.ink },
      '&[aria-current="page"]': {
        color: t.accent,
        fontWeight: 700,
        borderBottomColor: t.accent,
      },
      '&:focus-visible': {
        outline: `2px solid ${t.accent}`,
        outlineOffset: -2,
      },
    },
  };
});

/** Links between the plugin's own pages. */
export function PageNav() {
  const classes = useStyles();
  const t = useWords();
  const compliance = useRouteRef(rootRouteRef)();
  const practices = useRouteRef(practicesRouteRef)();
  const campaigns = useRouteRef(campaignsRouteRef)();
  const waivers = useRouteRef(waiversRouteRef)();
  const tryIt = useRouteRef(tryRouteRef)();
  return (
    <nav className={classes.root} aria-label={t('pages.title')}>
      <NavLink to={compliance} end className={classes.link}>
        {t('pages.compliance')}
      </NavLink>
      <NavLink to={practices} className={classes.link}>
        {t('pages.practices')}
      </NavLink>
      <NavLink to={campaigns} className={classes.link}>
        {t('pages.campaigns')}
      </NavLink>
      <NavLink to={waivers} className={classes.link}>
        {t('pages.waivers')}
      </NavLink>
      <NavLink to={tryIt} className={classes.link}>
        {t('pages.try')}
      </NavLink>
    </nav>
  );
}
