import { scaleLinear, scaleUtc } from '@visx/scale';
import { AreaClosed, LinePath } from '@visx/shape';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CampaignDay,
  CampaignDetail,
} from 'backstage-plugin-golden-path-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { hidden, text, useTokens } from '../../theme';
import { Panel } from '../Panel';

const WIDTH = 720;
const HEIGHT = 240;
const LEFT = 36;
const RIGHT = 690;
const TOP = 16;
const BOTTOM = 204;

const useStyles = makeStyles({
  body: { padding: '8px 24px 16px' },
  none: { ...text.small, margin: 0 },
  hidden,
});

/** How a campaign went up to today, against all that take part and its target date: a picture, and the same as a table. */
export function BurnUp({ campaign }: { campaign: CampaignDetail }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { burnUp, start, target, progress } = campaign;
  return (
    <Panel
      title={t('campaign.burnUp')}
      note={t('campaign.progress', {
        done: String(progress.done),
        open: String(progress.open),
        unread: String(progress.unread),
      })}
    >
      <div className={classes.body}>
        {burnUp.length === 0 ? (
          <p className={classes.none}>{t('campaign.noDays')}</p>
        ) : (
          <>
            <Chart
              days={burnUp}
              start={start}
              target={target}
              name={t('campaign.chart', {
                done: String(progress.done),
                total: String(progress.entities),
                date: format.day(target),
              })}
            />
            <div className={classes.hidden}>
              <table aria-label={t('campaign.burnUp')}>
                <thead>
                  <tr>
                    <th scope="col">{t('trend.date')}</th>
                    <th scope="col">{t('campaign.done')}</th>
                    <th scope="col">{t('campaign.all')}</th>
                  </tr>
                </thead>
                <tbody>
                  {burnUp
                    .filter(
                      (day, n) =>
                        n === 0 ||
                        n === burnUp.length - 1 ||
                        day.done !== burnUp[n - 1].done ||
                        day.entities !== burnUp[n - 1].entities,
                    )
                    .map(day => (
                      <tr key={day.date}>
                        <th scope="row">{format.day(day.date)}</th>
                        <td>{day.done}</td>
                        <td>{day.entities}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}

interface ChartProps {
  days: CampaignDay[];
  start: string;
  target: string;
  name: string;
}

function Chart({ days, start, target, name }: ChartProps) {
  const tokens = useTokens();
  const format = useFormat();
  const at = (date: string) => new Date(`${date}T00:00:00Z`);
  const last = days[days.length - 1];
  const most = Math.max(1, ...days.map(day => day.entities));
  const end = target > last.date ? target : last.date;
  const x = scaleUtc({ domain: [at(start), at(end)], range: [LEFT, RIGHT] });
  const y = scaleLinear({ domain: [0, most], range: [BOTTOM, TOP] });
  const xOf = (day: CampaignDay) => x(at(day.date));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      role="img"
      aria-label={name}
      focusable="false"
      style={{ display: 'block', maxWidth: 860 }}
    >
      <AreaClosed
        data={days}
        x={xOf}
        y={day => y(day.done)}
        yScale={y}
        fill={tokens.accentSoft}
      />
      <LinePath
        data={days}
        x={xOf}
        y={day => y(day.entities)}
        stroke={tokens.ink2}
        strokeWidth={1.5}
      />
      <LinePath
        data={days}
        x={xOf}
        y={day => y(day.done)}
        stroke={tokens.accent}
        strokeWidth={2}
      />
      {/* The mark shows on the first day, too, when the lines have no length yet. */}
      <circle
        data-testid="burn-up-today"
        cx={xOf(last)}
        cy={y(last.done)}
        r={4}
        fill={tokens.accent}
      />
      <path
        d={`M${x(at(target))} ${TOP}V${BOTTOM}`}
        stroke={tokens.ink}
        strokeDasharray="3 3"
      />
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map(tick => (
          <text
            key={tick}
            x={LEFT - 8}
            y={y(tick) + 4}
            fontSize={11}
            textAnchor="end"
            fill={tokens.ink3}
          >
            {tick}
          </text>
        ))}
      <text x={LEFT} y={BOTTOM + 20} fontSize={11} fill={tokens.ink3}>
        {format.day(start)}
      </text>
      <text
        x={x(at(target))}
        y={BOTTOM + 20}
        fontSize={11}
        fontWeight={700}
        textAnchor="end"
        fill={tokens.ink}
      >
        {format.day(target)}
      </text>
    </svg>
  );
}
