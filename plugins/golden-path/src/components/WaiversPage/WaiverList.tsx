import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ScorecardInfo,
  Waiver,
} from 'backstage-plugin-golden-path-common';
import { useState } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { checkTitle, practiceTitle } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { Button } from '../Button';
import { Chip } from '../Chip';
import { useTableStyles } from '../CompliancePage/tableStyles';
import { Moment } from '../Moment';
import { Prose } from '../Prose';
import { DecideDialog, type Decision } from './DecideDialog';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    what: { minWidth: 220, '&&': { whiteSpace: 'normal' } },
    note: { display: 'block', color: t.ink3, ...text.note },
    soon: { color: t.fail, fontWeight: 700 },
    buttons: { display: 'flex', gap: 8, justifyContent: 'flex-end' },
  };
});

interface WaiverListProps {
  waivers: Waiver[];
  scorecards: ScorecardInfo[];
  /** Called once one was decided. */
  onDecided(): void;
}

/** Waivers with what they are about, why, until when, and the buttons of those who may decide. */
export function WaiverList(props: WaiverListProps) {
  const { waivers, scorecards, onDecided } = props;
  const classes = useStyles();
  const table = useTableStyles();
  const t = useWords();
  const [asked, setAsked] = useState<{ waiver: Waiver; what: Decision }>();
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={t('waivers.title')}>
        <thead>
          <tr>
            <th scope="col">{t('waivers.what')}</th>
            <th scope="col">{t('waivers.on')}</th>
            <th scope="col">{t('waivers.by')}</th>
            <th scope="col">{t('waivers.until')}</th>
            <th scope="col">{t('waivers.state')}</th>
            <th scope="col">
              <span>{t('waivers.decision')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {waivers.map(waiver => (
            <tr key={waiver.id}>
              <td className={classes.what}>
                <b>
                  <Prose>{titleOf(waiver, scorecards)}</Prose>
                </b>
                <span className={classes.note}>{waiver.reason}</span>
                {waiver.note && (
                  <span className={classes.note}>
                    {t('waivers.note', { note: waiver.note })}
                  </span>
                )}
              </td>
              <td>
                <EntityRefLink entityRef={waiver.on} hideIcon />
                <span className={classes.note}>
                  {t('waivers.entities', { count: waiver.entities })}
                </span>
              </td>
              <td>
                <EntityRefLink entityRef={waiver.requestedBy} hideIcon />
                <span className={classes.note}>
                  <Moment at={waiver.requestedAt} />
                </span>
              </td>
              <td>
                <Until waiver={waiver} />
              </td>
              <td>
                <Chip on={waiver.state === 'approved'}>
                  {t(`waivers.states.${waiver.state}`)}
                </Chip>
              </td>
              <td>
                <span className={classes.buttons}>
                  {waiver.mayDecide && (
                    <>
                      <Button
                        onClick={() => setAsked({ waiver, what: 'approve' })}
                      >
                        {t('waivers.approve')}
                      </Button>
                      <Button
                        onClick={() => setAsked({ waiver, what: 'deny' })}
                      >
                        {t('waivers.deny')}
                      </Button>
                    </>
                  )}
                  {waiver.mayRevoke && (
                    <Button
                      onClick={() => setAsked({ waiver, what: 'revoke' })}
                    >
                      {t('waivers.revoke')}
                    </Button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && (
        <DecideDialog
          waiver={asked.waiver}
          title={titleOf(asked.waiver, scorecards)}
          what={asked.what}
          onClose={() => setAsked(undefined)}
          onDecided={() => {
            setAsked(undefined);
            onDecided();
          }}
        />
      )}
    </div>
  );
}

const SOON_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

function Until({ waiver }: { waiver: Waiver }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const days = Math.ceil((Date.parse(waiver.until) - Date.now()) / DAY_MS);
  const soon = waiver.state === 'approved' && days <= SOON_DAYS;
  return (
    <>
      <span className={soon ? classes.soon : undefined}>
        {format.day(waiver.until)}
      </span>
      {soon && (
        <span className={classes.note}>
          {t('waivers.days', { count: Math.max(0, days) })}
        </span>
      )}
    </>
  );
}

/** What a waiver is about, in words. */
function titleOf(waiver: Waiver, scorecards: ScorecardInfo[]): string {
  const { target, finding, title } = waiver;
  const info = scorecards.find(one => one.id === waiver.scorecard);
  if (target.kind === 'practice') return practiceTitle(info, target.id);
  if (target.kind === 'check') return checkTitle(info, target.id);
  return finding
    ? `${finding.message} \`${finding.file}:${finding.line}\``
    : title ?? target.id;
}
