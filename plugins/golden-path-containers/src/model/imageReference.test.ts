import { officialName, parseImageReference } from './imageReference';

describe('officialName', () => {
  it.each([
    ['python:3', 'python'],
    ['public.ecr.aws/docker/library/python', 'python'],
    ['1.dkr.ecr.eu-west-1.amazonaws.com/docker-hub/library/python', 'python'],
    ['example/python', undefined],
    ['example.com/python', undefined],
  ])('%s is %s', (text, name) => {
    expect(officialName(parseImageReference(text)!)).toBe(name);
  });
});
