import type { PicturePart } from 'backstage-plugin-golden-path-common';

/** The outline of a part by what it is: `outer` is filled, `inner` only drawn. */
export function shapePath(
  shape: PicturePart['shape'],
  width: number,
  height: number,
): { outer: string; inner?: string } {
  // Half a pixel in, so that the stroke lies on whole pixels.
  const [l, t, r, b] = [1, 1, width - 1, height - 1];
  const middle = height / 2;
  switch (shape) {
    case 'source':
      return {
        outer: `M${l} ${t}H${r - 10}L${r} ${middle}L${r - 10} ${b}H${l}z`,
      };
    case 'store': {
      const curve = `a${(r - l) / 2} 6 0 0 `;
      return {
        outer: `M${l} ${t + 6}${curve}1 ${r - l} 0V${b - 6}${curve}1 ${
          l - r
        } 0z`,
        inner: `M${l} ${t + 6}${curve}0 ${r - l} 0`,
      };
    }
    case 'processor':
      return {
        outer: `M${l + 10} ${t}H${r - 10}L${r} ${middle}L${r - 10} ${b}H${
          l + 10
        }L${l} ${middle}z`,
      };
    case 'consumer': {
      const round = (b - t) / 2;
      return {
        outer: `M${l + round} ${t}H${r - round}a${round} ${round} 0 0 1 0 ${
          b - t
        }H${l + round}a${round} ${round} 0 0 1 0 ${t - b}z`,
      };
    }
    case 'description':
      return {
        outer: `M${l} ${t}H${r - 12}L${r} ${t + 12}V${b}H${l}z`,
        inner: `M${r - 12} ${t}V${t + 12}H${r}`,
      };
    default:
      return { outer: `M${l} ${t}H${r}V${b}H${l}z` };
  }
}
