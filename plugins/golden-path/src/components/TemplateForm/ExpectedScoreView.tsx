import { makeStyles } from '@material-ui/core/styles';
import type {
  ExpectedCheck,
  ExpectedScore,
} from 'backstage-plugin-golden-path-common';
import { useFormat } from '../../hooks/useFormat';
import { useLanguage } from '../../hooks/useLanguage';
import type { Resource } from '../../hooks/useResource';
import { useWords } from '../../hooks/useWords';
import { isNotAllowed, statusOf } from '../../lib/errors';
import { hidden, text, tokensOf } from '../../theme';
import { Button } from '../Button';
import { Grade } from '../Grade';
import { OutcomeIcon } from '../OutcomeIcon';
import { Panel } from '../Panel';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    body: { padding: '12px 24px 16px', display: 'grid', gap: 12 },
    hero: { display: 'flex', alignItems: 'center', gap: 16, minHeight: 48 },
    verdict: { ...text.title },
    note: { ...text.note, color: t.ink2, margin: 0 },
    list: { listStyle: 'none', margin: '4px 0 0', padding: 0 },
    line: { display: 'flex', gap: 8, padding: '4px 0', ...text.small },
    bone: { borderRadius: 4, backgroundColor: t.line, display: 'block' },
    busy: { opacity: 0.6 },
    hidden,
  };
});

interface ExpectedScoreViewProps {
  title: string;
  description?: string;
  score: Resource<ExpectedScore>;
}

/** Grade, score and coverage of the project that would be written, and what would fail. */
export function ExpectedScoreView(props: ExpectedScoreViewProps) {
  const { title, description, score } = props;
  const { value, error, loading, reload } = score;
  const classes = useStyles();
  const t = useWords();
  return (
    <Panel title={title} busy={loading}>
      <div className={classes.body}>
        {description && <p className={classes.note}>{description}</p>}
        <span role="status" className={classes.hidden}>
          {loading ? t('form.pending') : ''}
        </span>
        {error && !loading && <Trouble error={error} onRetry={reload} />}
        {!value && loading && (
          <div className={classes.hero}>
            <span
              className={classes.bone}
              style={{ width: 48, height: 48, borderRadius: '50%' }}
            />
            <span className={classes.bone} style={{ width: 180, height: 20 }} />
          </div>
        )}
        {value && (loading || !error) && (
          <div className={loading ? classes.busy : undefined}>
            <Verdict {...value} />
          </div>
        )}
      </div>
    </Panel>
  );
}

function Verdict(expected: ExpectedScore) {
  const { title, score, grade, coverage, failed, undecided } = expected;
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  if (score === undefined)
    return (
      <p className={classes.note}>{t('form.noScore', { scorecard: title })}</p>
    );
  return (
    <>
      <div className={classes.hero}>
        <Grade grade={grade} size={48} />
        <div>
          <div className={classes.verdict}>
            {t('form.points', { score: format.score(score) })}
          </div>
          <p className={classes.note}>
            {t('form.coverage', {
              scorecard: title,
              coverage: format.share(coverage),
            })}
          </p>
          {!grade && <p className={classes.note}>{t('form.noGrade')}</p>}
        </div>
      </div>
      {failed.length === 0 && (
        <p className={classes.note}>{t('form.allPass')}</p>
      )}
      {failed.length > 0 && (
        <CheckList
          lead={t('form.wouldFail', { count: failed.length })}
          checks={failed}
          mark={({ severity }) =>
            severity === 'critical' ? 'critical' : 'failed'
          }
          about={({ file, line, places }) =>
            places > 1
              ? t('form.morePlaces', {
                  count: places - 1,
                  file,
                  line: String(line),
                })
              : t('form.place', { file, line: String(line) })
          }
        />
      )}
      {undecided.length > 0 && (
        <CheckList
          lead={t('form.undecided', { count: undecided.length })}
          checks={undecided}
          mark={() => 'no-evidence'}
          about={({ reason }) => reason}
        />
      )}
    </>
  );
}

function CheckList<T extends ExpectedCheck>(props: {
  lead: string;
  checks: T[];
  mark(check: T): 'critical' | 'failed' | 'no-evidence';
  about(check: T): string;
}) {
  const { lead, checks, mark, about } = props;
  const classes = useStyles();
  const language = useLanguage();
  return (
    <div>
      <p className={classes.note}>{lead}</p>
      <ul className={classes.list} aria-label={lead}>
        {checks.map(check => (
          <li key={check.check} className={classes.line}>
            <OutcomeIcon outcome={mark(check)} size={16} />
            <span>
              {check.translations?.[language] ?? check.title}
              <span className={classes.note}> · {about(check)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Trouble({ error, onRetry }: { error: Error; onRetry(): void }) {
  const classes = useStyles();
  const t = useWords();
  const status = statusOf(error);
  if (status === 400)
    return <p className={classes.note}>{t('form.incomplete')}</p>;
  if (isNotAllowed(error))
    return <p className={classes.note}>{t('form.denied')}</p>;
  return (
    <div className={classes.hero} role="alert">
      <p className={classes.note}>
        {t(status === 429 ? 'form.busy' : 'form.failed')}
      </p>
      <Button onClick={onRetry}>{t('common.state.tryAgain')}</Button>
    </div>
  );
}
