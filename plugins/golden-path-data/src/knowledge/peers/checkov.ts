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
    'It pays no heed to conditions: a principal that one of them binds to a caller is no gap here.':
      ids('60 283'),
    'A role that trusts its own account leaves the decision to the policies there; other accounts are judged.':
      ids('61'),
    'A list of actions on any resource, whatever conditions say; what a policy lets do is judged statement by statement here.':
      ids('107-111 286-290'),
    'It names actions that can be limited by a list of its own, and looks past conditions and ARNs that name everything.':
      ids('355-356'),
    'It judges by the first statement and the order of claims; oidc-unbound reads what a condition lets in.':
      ids('358 393'),
    'It passes statements that name no effect, which allow, and looks for the rights on IAM too.':
      ids('', '40'),
    'In templates of CloudFormation it looks at the first statement of a policy alone.':
      ids('63'),
    'A data source grants nothing; the attachment of the policy is what administrator-policy looks at.':
      ids('275'),
    'It reads the trust policy of the role of a notebook, which holds no rights on resources.':
      ids('', '68'),
    'It takes any ACL called `website` for a public one, or a bucket that names an ACL and a grant for none.':
      ids('20 57'),
    'A block on the whole account counts here too, and all four settings are asked for where the bucket has its own.':
      ids('', '6'),
    'It looks for the policy among the arguments of an ACL; bucket-allows-http reads the policies of the bucket.':
      ids('379'),
    'Logs and traces of an API are those of the program behind it; who may call it is judged.':
      ids('73 76 95', '4'),
    'It looks at methods for OPTIONS alone, which browsers ask without credentials.':
      ids('', '70'),
    'Keys in the block of a provider are found by scanners of secrets; no resource of data stands there.':
      ids('41'),
    'It looks for other forms of secrets than secret-in-settings does: neither finds all of what the other finds.':
      ids('45'),
    'No check here judges parameters of Systems Manager.': ids('337 384', '34'),
    'How containers, file systems, identity pools and origins of web pages are set up is no practice of data.':
      ids('97 366', '75'),
    'Storage of instances that bring their own needs no key, and a key of AWS is not enough: neither contains the other.':
      ids('98'),
    'Two checks share what it asks: stream-unencrypted, and stream-key-of-aws for those that are encrypted.':
      ids('185'),
    'Whether objects must outlive their owners is a matter of the law on records, and not of every bucket.':
      ids('143'),
    'A server that partners reach over the internet has to be public; its protocols and ciphers are judged.':
      ids('164'),
    'Tables are judged by dynamodb-not-recoverable; the replicas of global tables are not read.':
      ids('165'),
    'A security group that is not named is the default one of the VPC, which may be as narrow as any.':
      ids('248'),
    'How often a secret has to change is an opinion; secret-not-rotated asks that it changes at all.':
      ids('304'),
    'Whether queries are logged stands in parameters of the engine, where they cost much and hold personal data.':
      ids('', '27 30'),
    'It asks for a year and passes what is kept for ever, which log-group-kept-forever is against.':
      ids('338'),
    'It asks for the data of executions in the log, whatever its level; state-machine-logs-off asks for the level.':
      ids('285'),
    'Measurements of queries are encrypted with the key of AWS where no other is named; no practice asks for more.':
      ids('354'),
    'How a notebook asks its machine for credentials is a matter of machines, which no check here judges.':
      ids('371'),
    'Another account that is named in a policy is a decision, and how datasets are shared.':
      ids('385'),
    'A key without a policy has that of AWS, which leaves the decision to the policies of the account.':
      ids('', '64'),
  }),
};
