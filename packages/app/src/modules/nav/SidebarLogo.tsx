import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    width: sidebarConfig.drawerWidthClosed,
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
    marginBottom: -14,
  },
  link: {
    marginLeft: 20,
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    color: '#9bf0e1',
    fontSize: 18,
    fontWeight: 700,
    whiteSpace: 'nowrap',
  },
});

/** A path that rises, as in the product's name. */
export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={classes.root}>
      <Link to="/" underline="none" className={classes.link} aria-label="Home">
        <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
          <path
            d="M4 27c7 0 6-7 12-9s12-5 12-13"
            fill="none"
            stroke="currentColor"
            strokeWidth="4"
            strokeLinecap="round"
          />
        </svg>
        {isOpen && 'Golden Path'}
      </Link>
    </div>
  );
}
