import { majorsOf } from './majorsOf';

describe('the major versions that a constraint lets in', () => {
  it.each([
    [undefined, [5]],
    ['4.1.2', [4]],
    ['= v4.1', [4]],
    ['~> 4.0', [4]],
    ['~> 4', [5]],
    ['>= 3.0', [5]],
    ['> 3', [5]],
    ['>= 6.0', undefined],
    ['>= 3.0, < 5.0', [3, 4]],
    ['>= 3.0, < 5.1', [3, 4, 5]],
    ['>= 4.0, <= 5.0', [4, 5]],
    ['~> 4.1, != 4.2.0', undefined],
    ['< 4.0, > 4.1', undefined],
    ['latest', undefined],
  ])('%j', (version, majors) => {
    expect(majorsOf(version, 5)).toEqual(majors);
  });
});
