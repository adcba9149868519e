import type { Adapter } from './Adapter';
import { arg, made, plain } from './words';

const INSTANCE = {
  image_id: 'ImageId',
  instance_type: 'InstanceType',
};

export const ec2Adapters: Adapter[] = [
  {
    from: 'aws_instance',
    to: 'AWS::EC2::Instance',
    properties: args => ({
      ...plain(args, {
        ami: 'ImageId',
        instance_type: 'InstanceType',
        subnet_id: 'SubnetId',
        tags: 'Tags',
        vpc_security_group_ids: 'SecurityGroupIds',
      }),
      UserData: arg(args, 'user_data') ?? arg(args, 'user_data_base64'),
    }),
  },
  {
    from: 'aws_launch_template',
    to: 'AWS::EC2::LaunchTemplate',
    properties: args => ({
      ...plain(args, { name: 'LaunchTemplateName' }),
      LaunchTemplateData: made(args, () =>
        plain(args, { ...INSTANCE, user_data: 'UserData' }),
      ),
    }),
  },
  {
    from: 'aws_launch_configuration',
    to: 'AWS::AutoScaling::LaunchConfiguration',
    properties: args => ({
      ...plain(args, INSTANCE),
      UserData: arg(args, 'user_data') ?? arg(args, 'user_data_base64'),
    }),
  },
];
