import type {
  Picture,
  PictureArrow,
  PicturePart,
} from 'backstage-plugin-golden-path-common';
import { storablePicture } from './storablePicture';

function part(id: string, more: Partial<PicturePart> = {}): PicturePart {
  return {
    ...{ id, name: id, kind: 'S3 bucket', shape: 'store', column: 'storage' },
    ...{ file: 'main.tf', line: 1, findings: [] },
    ...more,
  };
}

function arrow(from: string, to: string): PictureArrow {
  return {
    ...{ id: `${from} writes ${to}`, from, to, kind: 'data', verb: 'writes' },
    ...{ file: 'main.tf', line: 1, findings: [] },
  };
}

function picture(parts: PicturePart[], arrows: PictureArrow[] = []): Picture {
  return { columns: ['storage'], rows: ['raw'], parts, arrows };
}

describe('storablePicture', () => {
  it('leaves an ordinary picture alone', () => {
    const ordinary = picture([part('a'), part('b')], [arrow('a', 'b')]);
    expect(storablePicture(ordinary, [])).toEqual(ordinary);
  });

  it('caps texts, and drops parts with endless ids and their arrows', () => {
    const long = 'x'.repeat(501);
    const said = { name: long, known: long, uncertain: long };
    const drawn = storablePicture(
      picture([part('a', said), part(long)], [arrow('a', long)]),
      [],
    )!;
    const text = `${'x'.repeat(200)}…`;
    expect(drawn.parts).toEqual([
      part('a', { name: text, known: text, uncertain: text }),
    ]);
    expect(drawn.arrows).toEqual([]);
    expect(drawn.omitted).toBe(1);
  });

  it('draws no picture that is huge', () => {
    const entities = [`resource:default/${'x'.repeat(63)}`];
    const many = Array.from({ length: 2_000 }, (_, i) =>
      part(`a${i}`, { entities }),
    );
    expect(storablePicture(picture(many), [])).toBeUndefined();
    expect(storablePicture(picture(many.slice(0, 160)), [])).toBeDefined();
  });
});
