import fc from 'fast-check';
import { outdated } from './age';
import { ENDED_VERSIONS, isEnded, type EndedVersions } from './engineVersions';
import { SERVICE_LIFECYCLE } from './serviceLifecycle';

const FACTS = [...SERVICE_LIFECYCLE, ...ENDED_VERSIONS];

describe('what is known from outside', () => {
  it('names its source and the day it was compared with it', () => {
    for (const { source, checked } of FACTS) {
      expect(source).toMatch(/^https:\/\/(docs\.)?aws\.amazon\.com\//);
      expect(checked).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    }
  });

  it('holds no end that lay ahead when it was compared', () => {
    for (const { since = '', checked } of SERVICE_LIFECYCLE)
      expect(since <= checked).toBe(true);
    for (const { ended, checked } of ENDED_VERSIONS)
      expect(ended <= checked).toBe(true);
  });

  it('wants to be compared again after a year, not before', () => {
    const fact = { source: 'https://aws.amazon.com/', checked: '2025-03-31' };
    expect(outdated([fact], '2026-03-31')).toEqual([]);
    expect(outdated([fact], '2026-04-01')).toEqual([fact]);
    expect(outdated([fact], '2025-04-01')).toEqual([]);
  });

  it('was all compared within the year before this clock', () => {
    expect(outdated(FACTS, '2027-06-01')).toEqual([]);
    expect(outdated(FACTS, '2027-12-01')).toEqual(FACTS);
  });
});

describe('versions', () => {
  const versions = (upTo: string, from?: string): EndedVersions => ({
    ...ENDED_VERSIONS[0],
    upTo,
    ...(from && { from }),
  });

  it.each([
    ['13.4', '13', true],
    ['14.1', '13', false],
    ['9.6.24', '13', true],
    ['5.7.44', '5.7', true],
    ['8.0.36', '5.7', false],
    ['5.7.mysql_aurora.2.11.2', '5.7', true],
    ['8.0.mysql_aurora.3.04.0', '5.7', false],
    ['10.11.9', '10.6', false],
    ['latest', '13', false],
  ])('%s up to %s: %s', (version, upTo, ended) => {
    expect(isEnded(version, versions(upTo))).toBe(ended);
  });

  it('leaves out what lies before the first', () => {
    expect(isEnded('1.3', versions('2.9', '2.3'))).toBe(false);
    expect(isEnded('2.5', versions('2.9', '2.3'))).toBe(true);
  });

  it.each([
    ['AWS::EMR::Cluster', 'emr-5.36.2', true],
    ['AWS::EMR::Cluster', 'emr-7.5.0', true],
    ['AWS::EMR::Cluster', 'emr-7.14.0', false],
    ['AWS::EMR::Cluster', 'emr-spark-8.0.0', false],
    ['AWS::KinesisAnalyticsV2::Application', 'FLINK-1_13', true],
    ['AWS::KinesisAnalyticsV2::Application', 'FLINK-1_20', false],
    ['AWS::KinesisAnalyticsV2::Application', 'FLINK-2_2', false],
    ['AWS::DMS::ReplicationInstance', '3.4.7', true],
    ['AWS::DMS::ReplicationInstance', '3.5.4', false],
    ['AWS::Lambda::Function', 'java8', true],
    ['AWS::Lambda::Function', 'java8.al2', false],
    ['AWS::Lambda::Function', 'provided', true],
    ['AWS::Lambda::Function', 'provided.al2023', false],
    ['AWS::Lambda::Function', 'nodejs20.x', true],
    ['AWS::Lambda::Function', 'dotnet8', true],
    ['AWS::Lambda::Function', 'dotnet10', false],
    ['AWS::Lambda::Function', 'python3.13', false],
  ])('%s with %s: %s', (type, version, ended) => {
    const rules = ENDED_VERSIONS.filter(({ types }) => types.includes(type));
    expect(rules.some(rule => isEnded(version, rule))).toBe(ended);
  });

  it('has ended for every version below one that has', () => {
    const number = fc.nat(40);
    fc.assert(
      fc.property(number, number, number, number, (a, b, c, d) => {
        const limit = versions(`${a}.${b}`);
        const below = c < a || (c === a && d <= b);
        expect(isEnded(`${c}.${d}.7`, limit)).toBe(below);
      }),
    );
  });
});
