import { modelOf } from '../__testUtils__/modelOf';
import { refusesPlaintext, tlsParameter } from './parameters';

function answerOf(properties: string) {
  const { graph } = modelOf({
    'template.yaml': `Resources:
  Db:
    Type: AWS::RDS::DBInstance
    Properties:
${properties.replace(/^/gm, '      ')}
  Group:
    Type: AWS::RDS::DBParameterGroup
    Properties:
      Family: postgres14
      Parameters:
        rds.force_ssl: '1'
`,
  });
  const [db] = graph.ofType('AWS::RDS::DBInstance');
  const parameter = tlsParameter(db);
  if (parameter.state !== 'known' || !parameter.value) return parameter.state;
  const answer = refusesPlaintext(graph, db, parameter.value);
  return answer.state === 'known' ? answer.value : answer.state;
}

describe('refusesPlaintext', () => {
  it.each([
    ['Engine: postgres\nEngineVersion: "16.1"', true],
    ['Engine: postgres\nEngineVersion: "14.9"', 'absent'],
    ['Engine: postgres', 'unknown'],
    [
      'Engine: postgres\nEngineVersion: "14.9"\nDBParameterGroupName: !Ref Group',
      true,
    ],
    [
      'Engine: postgres\nEngineVersion: "16.1"\nDBParameterGroupName: default.postgres16',
      true,
    ],
    [
      'Engine: postgres\nEngineVersion: "16.1"\nDBParameterGroupName: ours',
      'unknown',
    ],
    ['Engine: mysql\nEngineVersion: "8.0.36"', 'absent'],
    ['Engine: mysql\nEngineVersion: "8.4.3"', 'unknown'],
    ['Engine: sqlserver-se\nEngineVersion: "15.00"', 'absent'],
    ['Engine: oracle-ee', 'known'],
    ['Engine: !ImportValue Engine', 'unknown'],
  ])('%j: %s', (properties, expected) => {
    expect(answerOf(properties)).toBe(expected);
  });
});
