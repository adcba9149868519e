import { because, type Peer } from './Peer';

const ids = (text: string): string[] =>
  text.split(' ').map(id => `AwsSolutions-${id}`);

/** The pack `AwsSolutions` of cdk-nag 3.0.2, from its RULES.md. */
export const cdkNag: Peer = {
  title: 'cdk-nag 3.0, AwsSolutions',
  ids: ids(
    'AEC1 AEC3 AEC4 AEC5 AEC6 APIG1 APIG2 APIG3 APIG4 APIG6 AS1 AS2 AS3 ASC3 C91 CB4 CB5 CFR1 CFR2 CFR3 CFR4 CFR5 CFR6 CFR7 COG1 COG2 COG4 COG7 COG8 DDB3 DDB4 DOC1 DOC2 DOC3 DOC4 DOC5 EB1 EB3 EB4 EC23 EC26 EC27 EC28 EC29 ECR1 ECS2 ECS4 ECS7 EFS1 EKS1 EKS2 ELB1 ELB2 ELB3 ELB4 ELB5 EMR2 EMR4 EMR5 EMR6 EVB1 GL1 GL3 IAM4 IAM5 KDA3 KDF1 KDS1 KDS3 KMS5 L1 LEX4 MS1 MS3 MS4 MS7 MS8 MS10 MSK2 MSK3 MSK6 N1 N2 N3 N4 N5 OS1 OS2 OS3 OS4 OS5 OS7 OS8 OS9 QS1 RDS2 RDS3 RDS6 RDS8 RDS10 RDS11 RDS13 RDS14 RDS16 RS1 RS2 RS3 RS4 RS5 RS6 RS8 RS9 RS10 RS11 S1 S2 S5 S10 SF1 SF2 SM1 SM2 SM3 SMG4 SNS3 SQS2 SQS3 SQS4 TS3 VPC3 VPC7',
  ),
  leftOut: because({
    'It asks for the key of AWS, where stream-key-of-aws asks for a key of your own: the two contradict each other.':
      ids('KDS3'),
    'A matter of networks, the web and machines, not of data.': ids(
      'AS1 AS2 AS3 C91 CFR1 CFR2 CFR3 CFR4 CFR5 CFR6 CFR7 EC23 EC26 EC27 EC28 EC29 ELB1 ELB2 ELB3 ELB4 ELB5 VPC3 VPC7 S5',
    ),
    'Builds, containers and identity pools are no stores or services of data.':
      ids(
        'ASC3 CB4 CB5 COG1 COG2 COG4 COG7 COG8 EB1 EB3 EB4 ECR1 ECS2 ECS4 ECS7 EKS1 EKS2',
      ),
    'A service that no check here judges.': ids(
      'AEC1 AEC3 AEC4 AEC5 AEC6 EFS1 LEX4 MS1 MS3 MS4 MS7 MS8 MS10 TS3',
    ),
    'Another port than the usual one hides nothing: a scan finds it.':
      ids('RDS11 RS4 DOC2'),
    'EC2-Classic is gone, and with it databases and warehouses outside a VPC.':
      ids('RDS8 RS2'),
    'A name that is easily guessed is no weakness of its own where nobody from outside can connect.':
      ids('RS3'),
    'Backtracking is a feature of one engine that not every use can afford.':
      ids('RDS14'),
    'More nodes and zones cost more, and how many a domain needs depends on its use.':
      ids('OS4 OS7'),
    'Addresses are no identity: opensearch-open-policy asks who may call, not from where.':
      ids('OS3'),
    'Validation of requests is a matter of the program behind the API.':
      ids('APIG2'),
  }),
};
