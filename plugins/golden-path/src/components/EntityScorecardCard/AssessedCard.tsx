import { makeStyles } from '@material-ui/core/styles';
import {
  type Assessment,
  type EntityScorecard,
  GRADE_COVERAGE,
  type ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { isStale } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { Gauge } from '../Gauge';
import { Grade } from '../Grade';
import { Moment } from '../Moment';
import { CardFrame } from './CardFrame';
import { CardNotice } from './CardNotice';
import { CardLines } from './CardLines';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    hero: { display: 'flex', alignItems: 'center', gap: 16, marginBottom: 12 },
    score: {
      fontSize: 32,
      lineHeight: '36px',
      fontWeight: 700,
      letterSpacing: '-.5px',
    },
    quiet: { color: t.ink2 },
    of: { color: t.ink2 },
    note: { ...text.note, color: t.ink3, margin: 0 },
    unwaived: { display: 'flex', alignItems: 'center', gap: 6, color: t.ink2 },
    bar: { marginBottom: 8 },
  };
});

interface AssessedCardProps {
  scorecard: string;
  title: string;
  info?: ScorecardInfo;
  entity: EntityScorecard;
  assessment: Assessment;
}

/** The card of an entity that was assessed: verdict first, then how sure it is, then what would lift it. */
export function AssessedCard(props: AssessedCardProps) {
  const { scorecard, title, info, entity, assessment } = props;
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const {
    score,
    low = 0,
    high = 100,
    coverage,
    grade,
    cap,
    unwaived,
  } = assessment;
  const stale = isStale(entity);
  const sure = grade !== undefined && score !== undefined;
  const range = { low: format.score(low), high: format.score(high) };
  const gauge = sure
    ? t('common.scale.score', { ...range, score: format.score(score) })
    : t('common.scale.interval', range);

  const both = unwaived?.score;
  let note: string | undefined =
    // The foot has the coverage too.
    both === undefined
      ? t('card.coverage', { coverage: format.share(coverage) })
      : undefined;
  if (stale && entity.assessedAt) {
    note = t('card.older', { date: format.when(entity.assessedAt) });
  } else if (cap) {
    note = t('card.withoutCap', { grade: cap.from });
  } else if (!sure) {
    note = t('card.needs', {
      coverage: format.share(coverage),
      needed: format.share(GRADE_COVERAGE),
    });
  }

  return (
    <CardFrame
      scorecard={scorecard}
      title={title}
      linked
      footer={<CardFooter entity={entity} sure={sure} coverage={coverage} />}
    >
      <div className={classes.hero}>
        <Grade grade={grade} stale={stale} size={56} />
        <div>
          <div>
            <span
              className={`${classes.score} ${
                stale || !sure ? classes.quiet : ''
              }`}
            >
              {sure
                ? format.score(score)
                : t('common.scale.range', {
                    low: String(Math.round(low)),
                    high: String(Math.round(high)),
                  })}
            </span>{' '}
            <span className={classes.of}>{t('common.scale.of100')}</span>
          </div>
          <p className={classes.note}>
            {note}
            {both !== undefined && (
              <span className={classes.unwaived}>
                {t('common.waiver.without', {
                  score: <b>{format.score(both)}</b>,
                })}
                {unwaived?.grade !== grade && (
                  <Grade grade={unwaived?.grade} size={16} />
                )}
              </span>
            )}
          </p>
        </div>
      </div>
      {cap || stale ? (
        <CardNotice entity={entity} assessment={assessment} info={info} />
      ) : (
        <div className={classes.bar}>
          <Gauge
            size="medium"
            name={gauge}
            score={sure ? score : undefined}
            low={low}
            high={high}
          />
        </div>
      )}
      <CardLines entity={entity} assessment={assessment} info={info} />
    </CardFrame>
  );
}

interface CardFooterProps {
  entity: EntityScorecard;
  sure: boolean;
  coverage: number;
}

function CardFooter({ entity, sure, coverage }: CardFooterProps) {
  const t = useWords();
  const format = useFormat();
  const { assessedAt, nextDueAt } = entity;
  if (isStale(entity) && nextDueAt) {
    return (
      <span>
        {t('common.state.nextTry', { when: <Moment at={nextDueAt} /> })}
      </span>
    );
  }
  if (!assessedAt) return <></>;
  const assessed = t('common.assessed', { when: <Moment at={assessedAt} /> });
  return (
    <span>
      {sure
        ? t('card.footer', { assessed, coverage: format.share(coverage) })
        : t('card.footerUngraded', { assessed })}
    </span>
  );
}
