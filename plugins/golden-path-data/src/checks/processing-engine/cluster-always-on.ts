import { mend } from '../../edit';
import { flagAt, valueAt } from '../../graph';
import { judge } from '../judge';
import type { DataCheck } from '../DataCheck';

export const clusterAlwaysOn: DataCheck = {
  id: 'cluster-always-on',
  title: 'An EMR cluster neither ends nor shrinks by itself',
  practice: 'processing-engine',
  severity: 'medium',
  rationale:
    'A cluster that stays up at full size between two jobs costs the same by night as by day.',
  remedy:
    'Give it an `AutoTerminationPolicy` or a managed scaling policy, let it end after its steps, or run the job on EMR Serverless.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Crunch:
    Type: AWS::EMR::Cluster
    Properties:
      Name: crunch
      ReleaseLabel: emr-7.5.0
      JobFlowRole: ec2
      ServiceRole: emr
      Instances:
        MasterInstanceGroup: { InstanceCount: 1, InstanceType: m6g.xlarge }
      AutoTerminationPolicy: { IdleTimeout: 3600 }
`,
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Crunch:
    Type: AWS::EMR::Cluster
    Properties:
      Name: crunch
      ReleaseLabel: emr-7.5.0
      JobFlowRole: ec2
      ServiceRole: emr
      Instances:
        MasterInstanceGroup: { InstanceCount: 1, InstanceType: m6g.xlarge }
        KeepJobFlowAliveWhenNoSteps: false
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_emr_cluster" "crunch" {
  name          = "crunch"
  release_label = "emr-7.5.0"
  service_role  = "emr"
  master_instance_group {
    instance_type = "m6g.xlarge"
  }
  auto_termination_policy {
    idle_timeout = 3600
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
  Crunch:
    Type: AWS::EMR::Cluster
    Properties:
      Name: crunch
      ReleaseLabel: emr-7.5.0
      JobFlowRole: ec2
      ServiceRole: emr
      Instances:
        MasterInstanceGroup: { InstanceCount: 1, InstanceType: m6g.xlarge }
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_emr_cluster" "crunch" {
  name          = "crunch"
  release_label = "emr-7.5.0"
  service_role  = "emr"
  master_instance_group {
    instance_type = "m6g.xlarge"
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
      ['AWS::EMR::Cluster'],
      'No EMR cluster is declared.',
      (cluster, say) => {
        const bounds = ['AutoTerminationPolicy', 'ManagedScalingPolicy'].map(
          name => valueAt(cluster, name),
        );
        const alive = flagAt(cluster, 'Instances.KeepJobFlowAliveWhenNoSteps');
        const open = bounds.find(value => value?.kind === 'unknown');
        if (alive.state === 'known' && !alive.value) say.pass();
        else if (bounds.some(value => value && value.kind !== 'unknown'))
          say.pass();
        else if (alive.state === 'unknown') say.unknown(alive.value);
        else if (open?.kind === 'unknown') say.unknown(open);
        else
          say.fail(
            undefined,
            `${cluster.name} stays up at full size when it has nothing to do.`,
            {
              fix: () =>
                mend(model, cluster, {
                  safety: 'assisted',
                  reason:
                    'An hour without a step ends the cluster: review whether somebody works on it by hand.',
                  cloudformation: [
                    {
                      kind: 'set',
                      path: 'AutoTerminationPolicy',
                      to: { IdleTimeout: 3600 },
                    },
                  ],
                  terraform: [
                    {
                      kind: 'set',
                      path: 'auto_termination_policy',
                      to: { idle_timeout: 3600 },
                    },
                  ],
                }),
            },
          );
      },
    ),
};
