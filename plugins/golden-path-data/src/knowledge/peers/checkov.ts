import { because, numbered, type Peer } from './Peer';

const ids = (first: string, second = ''): string[] => [
  ...numbered('CKV_AWS_', first),
  ...numbered('CKV2_AWS_', second),
];

/** The checks of AWS in the sources of checkov 3.3.30 (PyPI): Terraform, CloudFormation, and those over the graph. */
export const checkov: Peer = {
  title: 'checkov 3.3, checks of AWS',
  ids: ids(
    '1-3 5-51 53-124 126-127 129-131 133-150 152-187 189-298 300-394',
    '1-12 14-16 18-23 27-66 68-78',
  ),
  leftOut: because({
    'How the trail of an account is kept belongs to the project of that account; here its key is judged.':
      ids('36 67 251-252 294', '10'),
    'Parameters that are sent over HTTP are a program, not a declaration.': ids(
      '',
      '36',
    ),
    'Groups of users, console passwords and keys of the root user are settings of the account.':
      ids('348', '14 21-22'),
    'A matter of networks and the web, not of data: what is public of a store or service is judged at that store or service.':
      ids(
        '2 23-25 34 68 75 86 91-92 103 123 127 130-131 138 148 150 152 174-176 192 196 198 213 216 229-234 259-261 277 305 310 328 331 342 344-346 352 374 376-378 382',
        '1 5 7 11-12 15 19-20 23 28 31-33 35 38-39 42 44 46-47 54 63 71-72 74 76-78',
      ),
    'Machines, containers and their images are no stores or services of data.':
      ids(
        '3 8 32 37-39 51 58 65 79 88 100 106 126 135-136 153 155-156 163 180 183 189 199-200 204-205 210 223-224 235-236 249 253-256 312 315 332-336 339-341 386 389 394',
        '2 9 16 41',
      ),
    'Builds, mail, desktops, identity pools and accounts as a whole belong to no data project.':
      ids(
        '78 112-113 121 124 147 166 193-194 214-215 219 221 238 257 303 311 314 316 365 381',
        '3 37 45 48',
      ),
    'A service that no check here judges.': ids(
      '29-31 42 48 69 134 160 167 170 172 177-179 184 190-191 197 201-203 207-209 218 220 262 265 267-270 278 297 322-323 329-330 373 383',
      '18 50',
    ),
    'Of Neptune and DocumentDB the checks of all databases look at some things; this one is not among them.':
      ids('85 90 101-102 104 182 279-280 292 347 359-362', '58'),
    'Speed, cost and deployment of an API are no practice here.': ids(
      '120 206 217 225 237 276 308',
      '51 53',
    ),
    'Limits for passwords are settings of the account, and people come through federation here.':
      ids('9-15'),
    'An opinion that costs much and suits few: whether a function needs reserved concurrency, a VPC or signed code depends on what it does.':
      ids('115 117 272'),
    'An opinion: whether a copy in another region is worth its price is for the owner of the data.':
      ids('144'),
    'S3 encrypts every object since January 2023, so that it passes whatever is written. The key is what bucket-without-kms asks for.':
      ids('19'),
    'Events of a bucket are a way to build, not a virtue.': ids('', '62'),
    'It asks for a policy that locks nobody out, which only the whole account can tell.':
      ids('93'),
    'A backup of its own is asked for by database-backup-short; a plan of AWS Backup is mostly kept elsewhere.':
      ids('', '8'),
    'More nodes cost more, and how many a domain needs depends on its use.':
      ids('318', '59'),
    'A name that is easily guessed is no weakness of its own where nobody from outside can connect.':
      ids('320 391'),
    'Monitoring of the engine in depth is a choice of cost; no practice asks for it.':
      ids('118 353'),
    'Kerberos is one way among several to know who is at a cluster.':
      ids('114'),
    'Snapshots and copies that code makes are events, seldom declared; the stores they come from are judged.':
      ids('140 146 181 186 245-246 266 271 281 302'),
    'It looks at weaknesses of certain versions, which scanners of weaknesses know by the day; engine-unsupported knows what is out of support.':
      ids('211 250 388'),
    'A key that is switched off cannot encrypt anything; the deployment itself fails.':
      ids('227'),
    'What clusters do with tags of their snapshots is no practice here.': ids(
      '313',
      '60',
    ),
    'Backtracking is a feature of one engine that not every use can afford.':
      ids('326'),
    'EC2-Classic is gone, and with it databases and warehouses outside a VPC.':
      ids('154'),
  }),
};
