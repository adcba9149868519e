import { modelOf } from '../../__testUtils__/modelOf';
import { flagAt, itemsAt, textAt, valueAt } from '../../graph';
import { prepareTerraform } from '..';

beforeAll(() => prepareTerraform());

function only(text: string, type: string) {
  const { graph } = modelOf({ 'main.tf': text });
  const found = graph.ofType(type);
  expect(found).toHaveLength(1);
  return { graph, resource: found[0] };
}

describe('databases of Terraform', () => {
  it('lays the logging of Redshift over its cluster', () => {
    const { resource } = only(
      `resource "aws_redshift_cluster" "dwh" {
  cluster_identifier = "dwh"
}

resource "aws_redshift_logging" "dwh" {
  cluster_identifier = aws_redshift_cluster.dwh.cluster_identifier
  log_exports        = ["userlog"]
}
`,
      'AWS::Redshift::Cluster',
    );
    expect(
      itemsAt(resource, 'LoggingProperties.LogExports').items,
    ).toHaveLength(1);
  });

  it('takes no logging from a block that switches it off', () => {
    const { resource } = only(
      `resource "aws_redshift_cluster" "dwh" {
  logging {
    enable = false
  }
}
`,
      'AWS::Redshift::Cluster',
    );
    expect(valueAt(resource, 'LoggingProperties')).toBeUndefined();
  });

  it('lays the policy of a search domain over it', () => {
    const { resource } = only(
      `resource "aws_opensearch_domain" "search" {
  domain_name = "search"
}

resource "aws_opensearch_domain_policy" "search" {
  domain_name     = aws_opensearch_domain.search.domain_name
  access_policies = "{}"
}
`,
      'AWS::OpenSearchService::Domain',
    );
    expect(textAt(resource, 'AccessPolicies')).toMatchObject({ value: '{}' });
  });

  it('leads from an instance of a cluster to the cluster', () => {
    const { graph, resource } = only(
      `resource "aws_rds_cluster" "orders" {
  engine = "aurora-postgresql"
}

resource "aws_rds_cluster_instance" "a" {
  cluster_identifier = aws_rds_cluster.orders.id
}
`,
      'AWS::RDS::DBInstance',
    );
    const cluster = graph.target(valueAt(resource, 'DBClusterIdentifier'));
    expect(cluster?.type).toBe('AWS::RDS::DBCluster');
    expect(flagAt(resource, 'PubliclyAccessible')).toMatchObject({
      value: false,
    });
  });

  it('reads parameters by their names, and leaves open what is not known', () => {
    const { resource } = only(
      `variable "extra" {}

resource "aws_db_parameter_group" "g" {
  family = "postgres14"

  parameter {
    name  = "rds.force_ssl"
    value = 1
  }

  parameter {
    name  = var.extra
    value = 1
  }
}
`,
      'AWS::RDS::DBParameterGroup',
    );
    const parameters = valueAt(resource, 'Parameters');
    expect(parameters).toMatchObject({
      kind: 'map',
      open: { kind: 'unknown' },
    });
    const { entries } = parameters as { entries: Map<string, unknown> };
    expect([...entries.keys()]).toEqual(['rds.force_ssl']);
  });

  it('says the defaults of the provider where they differ', () => {
    const { resource } = only(
      'resource "aws_athena_workgroup" "bi" {\n  name = "bi"\n}\n',
      'AWS::Athena::WorkGroup',
    );
    expect(
      flagAt(resource, 'WorkGroupConfiguration.EnforceWorkGroupConfiguration'),
    ).toMatchObject({ value: true });
  });

  it('knows both ways to write an S3 target of DMS', () => {
    const { graph } = modelOf({
      'main.tf': `resource "aws_dms_s3_endpoint" "a" {
  endpoint_type    = "target"
  bucket_name      = "raw"
  compression_type = "GZIP"
}

resource "aws_dms_endpoint" "b" {
  endpoint_type = "target"
  engine_name   = "s3"

  s3_settings {
    bucket_name      = "raw"
    compression_type = "GZIP"
  }
}
`,
    });
    for (const endpoint of graph.ofType('AWS::DMS::Endpoint')) {
      expect(textAt(endpoint, 'EngineName')).toMatchObject({ value: 's3' });
      expect(textAt(endpoint, 'S3Settings.BucketName')).toMatchObject({
        value: 'raw',
      });
      expect(textAt(endpoint, 'S3Settings.CompressionType')).toMatchObject({
        value: 'gzip',
      });
    }
    expect(graph.ofType('AWS::DMS::Endpoint')).toHaveLength(2);
  });

  it('reads how clients of Kafka sign in', () => {
    const { graph } = modelOf({
      'main.tf': `resource "aws_msk_cluster" "a" {
  client_authentication {
    unauthenticated = false
    sasl {
      iam = true
    }
  }
}

resource "aws_msk_serverless_cluster" "b" {
  client_authentication {
    sasl {
      iam {
        enabled = true
      }
    }
  }
}
`,
    });
    for (const cluster of graph.ofType(
      'AWS::MSK::Cluster',
      'AWS::MSK::ServerlessCluster',
    ))
      expect(
        flagAt(cluster, 'ClientAuthentication.Sasl.Iam.Enabled'),
      ).toMatchObject({ value: true });
  });
});
