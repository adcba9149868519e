import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../hooks/useWords';
import { hidden, tokensOf } from '../../theme';
import { CardFrame } from './CardFrame';

const useStyles = makeStyles(theme => ({
  hero: { display: 'flex', alignItems: 'center', gap: 16, marginBottom: 20 },
  bone: {
    display: 'block',
    borderRadius: 4,
    backgroundColor: tokensOf(theme).line,
  },
  hidden,
}));

/** The shape of what comes, announced once; no spinner. */
export function CardSkeleton(props: { scorecard: string; title: string }) {
  const classes = useStyles();
  const t = useWords();
  const bone = (width: number | string, height: number, rest = {}) => (
    <span className={classes.bone} style={{ width, height, ...rest }} />
  );
  return (
    <CardFrame {...props} footer={bone(152, 12)}>
      <div className={classes.hero}>
        {bone(56, 56, { borderRadius: '50%' })}
        <div>
          {bone(120, 28)}
          {bone(88, 12, { marginTop: 8 })}
        </div>
      </div>
      {bone('100%', 12, { margin: '12px 0 16px' })}
      {bone('100%', 16, { marginBottom: 12 })}
      {bone('80%', 16)}
      <span role="status" className={classes.hidden}>
        {t('common.state.loading')}
      </span>
    </CardFrame>
  );
}
