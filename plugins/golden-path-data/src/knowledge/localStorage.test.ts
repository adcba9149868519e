import { hasLocalStorage } from './localStorage';

it.each([
  ['ml.m5.large', false],
  ['ml.m5d.large', true],
  ['ml.m6gd.xlarge', true],
  ['ml.c7i.large', false],
  ['ml.p3.2xlarge', false],
  ['ml.p4d.24xlarge', true],
  ['ml.g4dn.xlarge', true],
  ['ml.g5.xlarge', true],
  ['ml.g6e.12xlarge', true],
  ['ml.inf2.xlarge', false],
  ['ml.trn1.32xlarge', true],
])('%s: %s', (type, expected) => {
  expect(hasLocalStorage(type)).toBe(expected);
});
