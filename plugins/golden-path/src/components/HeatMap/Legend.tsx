import classNames from 'classnames';
import { useWords } from '../../hooks/useWords';
import { STEPS } from './cells';
import { useHeatStyles } from './heatStyles';

/** What the shades mean, and what the cell says on which one is. */
export function Legend({ tip }: { tip?: string }) {
  const classes = useHeatStyles();
  const t = useWords();
  return (
    <div className={classes.legend}>
      <span className={classes.said}>{t('heat.legend.share')}</span>
      {STEPS.map((from, step) => (
        <span
          key={from}
          className={classNames(
            classes.swatch,
            classes[`step${step}` as 'step0'],
          )}
        >
          {from}
        </span>
      ))}
      <span
        className={classNames(classes.swatch, classes.unread)}
        aria-hidden="true"
      >
        <b className={classes.unreadMark}>?</b>
      </span>
      <span className={classes.said}>{t('heat.legend.unread')}</span>
      <span
        className={classNames(classes.swatch, classes.step1, classes.critical)}
        aria-hidden="true"
      >
        95
      </span>
      <span className={classes.said}>{t('heat.legend.critical')}</span>
      <span className={classes.said}>· {t('heat.legend.nothing')}</span>
      {/* The cell itself has this as its name. */}
      <span className={classes.tip} aria-hidden="true">
        {tip}
      </span>
    </div>
  );
}
