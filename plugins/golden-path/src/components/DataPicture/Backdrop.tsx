import { makeStyles } from '@material-ui/core/styles';
import type { Picture } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf, useTokens } from '../../theme';
import type { Layout } from './layout';
import { usePictureWords } from './usePictureWords';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    area: { position: 'absolute', borderRadius: 4 },
    row: {
      position: 'absolute',
      left: 0,
      width: 28,
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
      '& > span': {
        ...text.note,
        writingMode: 'vertical-rl',
        transform: 'rotate(180deg)',
        maxHeight: '100%',
        overflow: 'hidden',
        textAlign: 'center',
        fontSize: 11,
        lineHeight: '12px',
        fontWeight: 700,
        color: t.ink2,
      },
    },
    column: {
      position: 'absolute',
      top: 4,
      textAlign: 'center',
      ...text.note,
      fontWeight: 700,
      color: t.ink,
      '& small': {
        display: 'block',
        fontSize: 11,
        fontWeight: 400,
        color: t.ink3,
      },
    },
  };
});

interface BackdropProps {
  picture: Picture;
  layout: Layout;
}

/** What lies behind the parts: columns with their titles, and a band for each row. */
export function Backdrop({ picture, layout }: BackdropProps) {
  const classes = useStyles();
  const t = useWords();
  const tokens = useTokens();
  const words = usePictureWords(picture);
  const { columns, bands, aside } = layout;
  return (
    // Each part's own name says its column and row.
    <div aria-hidden="true">
      {aside && (
        <div
          className={classes.area}
          style={{ ...inPixels(aside), backgroundColor: tokens.sunken }}
        />
      )}
      {bands.map(({ id, ...place }, index) => (
        <div key={id ?? ''}>
          <div
            className={classes.area}
            style={{
              ...inPixels(place),
              ...(id === undefined
                ? {
                    border: `1px dashed ${tokens.line}`,
                    boxSizing: 'border-box',
                  }
                : {
                    backgroundColor: tokens.bands[index % tokens.bands.length],
                  }),
            }}
          />
          <div
            className={classes.row}
            style={{ top: place.y, height: place.height }}
            title={words.row(id)}
          >
            <span>{words.row(id)}</span>
          </div>
        </div>
      ))}
      {columns.map(({ id, x, width }, index) => (
        <div
          key={id}
          className={classes.column}
          style={{ left: x - 8, width: width + 16 }}
        >
          {words.column(id)}
          <small>{t('picture.layer', { number: String(index + 1) })}</small>
        </div>
      ))}
    </div>
  );
}

function inPixels(place: {
  x: number;
  y: number;
  width: number;
  height: number;
}) {
  const { x, y, width, height } = place;
  return { left: x, top: y, width, height };
}
