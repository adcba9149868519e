import { spread } from './stack';

describe('spread', () => {
  it('moves labels apart upwards, and leaves those with room', () => {
    expect(spread([200, 195, 100], 18)).toEqual([200, 182, 100]);
  });

  it('keeps the order of areas that have no height', () => {
    expect(spread([50, 50, 50], 10)).toEqual([50, 40, 30]);
  });
});
