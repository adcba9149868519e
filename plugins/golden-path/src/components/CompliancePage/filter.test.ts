import {
  cleared,
  filterOf,
  isFiltered,
  queryOf,
  toggled,
  viewOf,
} from './filter';

const view = (query: string) => viewOf(new URLSearchParams(query));

describe('the view in the address', () => {
  it('survives the way there and back', () => {
    const query =
      'scorecard=container-hygiene&owner=group%3Adefault%2Fa&type=service&type=job&grade=none&text=pay&sort=title&order=desc';
    expect(queryOf(view(query)).toString()).toBe(query);
  });

  it('keeps defaults out of the address', () => {
    expect(queryOf(view('sort=score&order=asc&text=')).toString()).toBe('');
  });

  it('does not trust what it does not know', () => {
    const odd = view('grade=Z&grade=A&sort=luck&order=up&type=&type=x&type=x');
    expect(odd.values.grade).toEqual(['A']);
    expect(odd.values.type).toEqual(['x']);
    expect(odd.sort).toBe('score');
    expect(odd.order).toBe('asc');
  });

  it('asks the backend for what is set only', () => {
    expect(filterOf(view('grade=none&text=%20pay%20'), 's')).toEqual({
      scorecard: 's',
      grade: ['none'],
      text: 'pay',
    });
  });

  it('toggles values and clears all but the scorecard', () => {
    const one = toggled(view('scorecard=s'), 'type', 'job');
    expect(one.values.type).toEqual(['job']);
    expect(isFiltered(one)).toBe(true);
    expect(toggled(one, 'type', 'job').values.type).toEqual([]);
    expect(queryOf(cleared(one)).toString()).toBe('scorecard=s');
    expect(isFiltered(cleared(one))).toBe(false);
  });
});
