import { LookAhead } from './LookAhead';

function begin(ahead: LookAhead, count: number) {
  for (let i = 0; i < count; i++) ahead.begin();
}

describe('LookAhead', () => {
  it('looks a quarter of a second ahead', () => {
    const ahead = new LookAhead(8, 0);
    begin(ahead, 20);
    ahead.adapt(1_000);
    expect(ahead.size).toBe(5);
  });

  it('grows by steps, and not for ever', () => {
    const ahead = new LookAhead(8, 0);
    const sizes = Array.from({ length: 7 }, (_, i) => {
      begin(ahead, 1_000);
      ahead.adapt(i + 1);
      return ahead.size;
    });
    expect(sizes).toEqual([8, 24, 56, 120, 248, 256, 256]);
  });

  it('claims one by one where sources are slow', () => {
    const ahead = new LookAhead(8, 0);
    begin(ahead, 1_000);
    ahead.adapt(10);
    begin(ahead, 8);
    ahead.adapt(10_010);
    expect(ahead.size).toBe(0);
  });
});
