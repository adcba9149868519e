import { because, numbered, type Peer } from './Peer';

const ids = (ranges: string): string[] => numbered('AVD-AWS-', ranges, 4);

/**
 * The checks of the services that hold or move data, from the folders `avd_docs/aws` and `checks/cloud/aws` of aquasecurity/trivy-checks.
 * Since 2025 trivy calls them `AWS-0001` too.
 */
export const trivy: Peer = {
  title: 'trivy, checks of AWS on services of data',
  ids: ids(
    '1-7 14-17 20-25 42-43 46 48 56-67 73-80 83-98 110-114 116-117 119-121 123 125-128 132-163 165-172 174 176-177 179-180 190 320 342-343 345-353',
  ),
  leftOut: because({
    'Limits for passwords and keys of people are settings of the account, and people come through federation here.':
      ids('56 58-63 123 140-142 144-146 165-169'),
    'Alarms over what happens in a whole account belong to a project of its own.':
      ids('147-160 174'),
    'Speed, cost and tracing of an API are no practice here.': ids('2 190'),
    'Certificates and ciphers of an API on the web are no matter of data.':
      ids('5 112'),
    'Monitoring of an engine in depth is a choice of cost; no practice asks for it.':
      ids('78 133'),
    'EC2-Classic is gone, and with it databases and warehouses outside a VPC.':
      ids('83 85 127'),
    'S3 encrypts every object since January 2023, so that it passes whatever is written. The key is what bucket-without-kms asks for.':
      ids('88'),
    'Deleting by a second factor is switched on by a call of the root user, seldom by code.':
      ids('170'),
    'Parameters that are sent over HTTP are a program, not a declaration.':
      ids('134'),
    'A name is free, as long as it is a valid one; the deployment says so.':
      ids('320'),
    'How the trail of an account is kept belongs to the project of that account; here its key is judged.':
      ids('14 16 162-163'),
  }),
};
