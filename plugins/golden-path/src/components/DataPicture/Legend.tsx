import { makeStyles } from '@material-ui/core/styles';
import type { Picture, PicturePart } from 'backstage-plugin-golden-path-common';
import type { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { hatchPath } from '../../lib/hatch';
import { text, tokensOf, useTokens } from '../../theme';
import { shapePath } from './shapePath';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: '6px 20px',
    margin: 0,
    padding: '12px 16px',
    listStyle: 'none',
    color: tokensOf(theme).ink2,
    ...text.note,
  },
  item: { display: 'flex', alignItems: 'center', gap: 8 },
}));

const SHAPES: Array<PicturePart['shape']> = [
  'source',
  'store',
  'processor',
  'consumer',
  'description',
  'permit',
  'unread',
];

/** What lines and shapes mean; only what is drawn is told. */
export function Legend({ picture, bad }: { picture: Picture; bad: boolean }) {
  const classes = useStyles();
  const t = useWords();
  const tokens = useTokens();
  const has = (kind: string) => picture.arrows.some(a => a.kind === kind);
  const shapes = SHAPES.filter(shape =>
    picture.parts.some(part => part.shape === shape),
  );
  const quiet = { stroke: tokens.ink3, strokeWidth: 1.3 };
  return (
    <ul className={classes.root} aria-label={t('picture.legend')}>
      {has('data') && (
        <Item words={t('picture.line.data')}>
          <path d="M0 7H26" stroke={tokens.ink2} strokeWidth={1.6} />
          <path d="M24 3L32 7L24 11z" fill={tokens.ink2} />
        </Item>
      )}
      {bad && (
        <Item words={t('picture.line.bad')}>
          <path
            d="M0 7H26"
            stroke={tokens.critical}
            strokeWidth={2.6}
            strokeDasharray="9 4"
          />
          <path d="M24 2.5L32 7L24 11.5z" fill={tokens.critical} />
        </Item>
      )}
      {has('starts') && (
        <Item words={t('picture.line.starts')}>
          <path d="M0 7H31" {...quiet} strokeDasharray="5 3" />
          <path d="M26 3L32 7L26 11" {...quiet} fill="none" />
        </Item>
      )}
      {has('describes') && (
        <Item words={t('picture.line.describes')}>
          <path d="M0 7H32" {...quiet} strokeDasharray="1.5 3" />
        </Item>
      )}
      {shapes.map(shape => {
        const { outer, inner } = shapePath(shape, 52, 28);
        return (
          <Item key={shape} words={t(`picture.shape.${shape}`)}>
            <g
              fill="none"
              stroke={tokens.lineStrong}
              strokeWidth={2.4}
              transform="translate(3) scale(.5)"
            >
              <path d={outer} />
              {inner && <path d={inner} />}
              {shape === 'unread' && (
                <path
                  d={hatchPath({ x: 1, y: 1, width: 50, height: 26 }, 8)}
                  strokeWidth={1.6}
                />
              )}
            </g>
          </Item>
        );
      })}
      {picture.parts.some(({ uncertain }) => uncertain !== undefined) && (
        <Item words={t('picture.line.uncertain')}>
          <path
            d={shapePath('permit', 26, 14).outer}
            fill="none"
            stroke={tokens.lineStrong}
            strokeDasharray="4 3"
          />
        </Item>
      )}
    </ul>
  );
}

function Item({ words, children }: { words: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <li className={classes.item}>
      <svg width="32" height="14" aria-hidden="true" focusable="false">
        {children}
      </svg>
      {words}
    </li>
  );
}
