import { flagAt, textAt, valueAt } from '../../../graph';
import { mend } from '../../../edit';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

/** What switches TLS on, by the type of the connection, and what holds where it is not set. */
const SWITCHES: Record<string, { name: string; absent: 'right' | 'wrong' }> = {
  JDBC: { name: 'JDBC_ENFORCE_SSL', absent: 'wrong' },
  KAFKA: { name: 'KAFKA_SSL_ENABLED', absent: 'right' },
};
const PROPERTIES = 'ConnectionInput.ConnectionProperties';

export const glueConnectionPlaintext: DataCheck = {
  id: 'glue-connection-plaintext',
  title: 'Glue connection that does not insist on TLS',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'Without it Glue talks to the database as the database likes: rows and passwords may cross the network in the clear, and nobody notices.',
  remedy:
    'Set `JDBC_ENFORCE_SSL: "true"` in the properties of the connection; for Kafka leave `KAFKA_SSL_ENABLED` at true.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::Glue::Connection
    Properties:
      CatalogId: !Ref AWS::AccountId
      ConnectionInput:
        ConnectionType: JDBC
        ConnectionProperties:
          JDBC_CONNECTION_URL: jdbc:postgresql://orders.internal/orders
          JDBC_ENFORCE_SSL: 'true'
          SECRET_ID: orders
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_connection" "events" {
  name            = "events"
  connection_type = "KAFKA"

  connection_properties = {
    KAFKA_BOOTSTRAP_SERVERS = "b-1.events.internal:9094"
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::Glue::Connection
    Properties:
      CatalogId: !Ref AWS::AccountId
      ConnectionInput:
        ConnectionType: JDBC
        ConnectionProperties:
          JDBC_CONNECTION_URL: jdbc:postgresql://orders.internal/orders
          JDBC_ENFORCE_SSL: 'false'
`,
        },
        lines: [10],
      },
      {
        files: {
          'main.tf': `resource "aws_glue_connection" "orders" {
  name = "orders"

  connection_properties = {
    JDBC_CONNECTION_URL = "jdbc:postgresql://orders.internal/orders"
    SECRET_ID           = "orders"
  }
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Glue::Connection'],
      'No Glue connection to a database or to Kafka is declared.',
      (connection, say) => {
        const type = textAt(connection, 'ConnectionInput.ConnectionType');
        if (type.state === 'unknown') say.unknown(type.value);
        const rule = type.state === 'known' ? SWITCHES[type.value] : undefined;
        if (!rule) return;
        const set = valueAt(connection, `${PROPERTIES}.${rule.name}`);
        say.require(flagAt(set), {
          is: on => on,
          absent: rule.absent,
          message: `${connection.name} does not insist on TLS`,
          fix: () =>
            mend(model, connection, {
              safety: 'assisted',
              reason: 'Jobs fail to connect where the database offers no TLS.',
              cloudformation: [
                { kind: 'set', path: `${PROPERTIES}.${rule.name}`, to: 'true' },
              ],
              terraform: set
                ? [{ kind: 'replace', value: set, by: 'true' }]
                : [
                    {
                      kind: 'set',
                      path: `connection_properties.${rule.name}`,
                      to: 'true',
                    },
                  ],
            }),
        });
      },
    ),
};
