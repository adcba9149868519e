import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const leastPrivilege: PracticeTranslation = {
  title: 'IAM fin',
  summary:
    'Chaque rôle peut ce que son travail demande et rien de plus ; les personnes passent par la fédération.',
  checks: {
    'opensearch-open-policy': {
      title: 'Politique OpenSearch qui autorise tout le monde',
      rationale:
        'Une politique d’accès qui autorise tout principal laisse entrer des requêtes non signées : quiconque atteint l’adresse lit et écrit chaque index.',
      remedy:
        'Nommez dans la politique d’accès, comme `Principal`, les rôles qui peuvent s’en servir, ou activez le contrôle d’accès fin ; une adresse dans une condition n’est pas une identité.',
    },
    'emr-public-blocked-off': {
      title: 'Blocage des clusters EMR publics désactivé',
      rationale:
        'Sans ce blocage, un cluster peut démarrer avec un groupe de sécurité qui laisse entrer Internet, et un tel cluster est détourné en quelques heures.',
      remedy:
        'Mettez `block_public_security_group_rules = true`, et énumérez les ports qui doivent vraiment être publics.',
    },
    'opensearch-outside-vpc': {
      title: 'OpenSearch accessible depuis Internet',
      rationale:
        'Un domaine hors d’un VPC, ou une collection ouverte au public, a une adresse que n’importe qui peut essayer ; seules ses politiques barrent alors le chemin.',
      remedy:
        'Placez le domaine dans un VPC par `VPCOptions`, ou mettez `AllowFromPublic: false` dans la politique réseau. Un domaine existant doit être refait pour cela.',
    },
    'opensearch-coarse-access': {
      title: 'OpenSearch sans contrôle d’accès fin',
      rationale:
        'Sans lui, quiconque atteint le domaine lit tous les index ; avec lui, des rôles décident des index, des documents et des champs.',
      remedy:
        'Mettez `AdvancedSecurityOptions.Enabled: true`, ou un bloc `advanced_security_options` avec `enabled = true`, et nommez un utilisateur ou un rôle maître.',
    },
    'redshift-outside-routing': {
      title: 'Redshift qui copie des données hors de votre VPC',
      rationale:
        'COPY et UNLOAD passent par le réseau public d’AWS s’ils ne sont pas dirigés par le VPC, où points de terminaison, politiques et journaux de flux les voient.',
      remedy:
        'Mettez `EnhancedVpcRouting: true`, ou `enhanced_vpc_routing = true`, et donnez au VPC un point de terminaison pour S3.',
    },
    'redshift-public': {
      title: 'Redshift accessible depuis Internet',
      rationale:
        'Un entrepôt rassemble ce que tiennent tous les autres stockages ; avec une adresse publique, n’importe qui peut l’essayer.',
      remedy:
        'Mettez `PubliclyAccessible: false`, ou `publicly_accessible = false`, et accédez-y depuis son VPC.',
    },
    'kafka-unauthenticated': {
      title: 'Cluster MSK qui laisse entrer des inconnus',
      rationale:
        'Sans authentification, quiconque atteint les brokers peut lire, écrire et supprimer chaque topic, et aucun journal ne dit qui c’était.',
      remedy:
        'Activez `Sasl.Iam`, `Sasl.Scram` ou `Tls` dans `ClientAuthentication`, et mettez `Unauthenticated.Enabled: false`.',
    },
    'kafka-public': {
      title: 'Cluster MSK accessible depuis Internet',
      rationale:
        'N’importe qui peut essayer des brokers publics, et un identifiant qui a fui lit alors chaque topic depuis n’importe où.',
      remedy:
        'Mettez `PublicAccess.Type: DISABLED`, ou retirez le bloc `public_access` ; faites passer les clients d’ailleurs par une connectivité privée.',
    },
    'dms-public': {
      title: 'Réplication DMS accessible depuis Internet',
      rationale:
        'Une instance de réplication tient des connexions vers des bases entières ; une adresse publique en fait un chemin de plus vers elles.',
      remedy:
        'Mettez `PubliclyAccessible: false`, ou `publicly_accessible = false`. CloudFormation prend une adresse publique quand rien n’est dit, et remplace l’instance pour ce changement.',
    },
    'database-without-iam': {
      title: 'Base de données sans authentification IAM',
      rationale:
        'Le mot de passe d’une base est partagé, copié et rarement changé ; un jeton IAM est fait pour un seul rôle et ne vaut plus rien après un quart d’heure.',
      remedy:
        'Mettez `EnableIAMDatabaseAuthentication: true`, ou `iam_database_authentication_enabled = true`, et laissez les applications se connecter avec des jetons.',
    },
    'database-public': {
      title: 'Base de données accessible depuis Internet',
      rationale:
        'Une base qui a une adresse publique est sondée en quelques minutes ; un mot de passe faible ou une faille non corrigée suffit alors.',
      remedy:
        'Mettez `PubliclyAccessible: false`, ou `publicly_accessible = false`, et accédez-y depuis son VPC. Vérifiez le plan : CloudFormation peut remplacer la base pour cela.',
    },
    'bucket-acls-enabled': {
      title: 'Bucket dont les objets ont encore des ACL',
      rationale:
        'Une ACL accorde l’accès objet par objet, à côté de toute politique : personne ne voit en un seul endroit qui peut lire, et qui écrit peut rester propriétaire.',
      remedy:
        'Mettez `ObjectOwnership: BucketOwnerEnforced`, retirez `AccessControl`, et laissez les politiques dire qui peut quoi.',
    },
    'bucket-public-access-open': {
      title: 'Bucket qui pourrait devenir public',
      rationale:
        'La plupart des données trouvées à l’air libre étaient dans un bucket qu’une seule politique ou ACL fautive avait rendu public ; les quatre réglages l’excluent.',
      remedy:
        'Mettez `BlockPublicAcls`, `BlockPublicPolicy`, `IgnorePublicAcls` et `RestrictPublicBuckets` à true sur chaque bucket.',
    },
    'bucket-public-acl': {
      title: 'Bucket que son ACL rend public',
      rationale:
        'Tout internet, ou quiconque a un compte chez AWS, peut lister le bucket et lire ce qui s’y trouve.',
      remedy:
        'Retirez l’ACL, et laissez une politique de bucket nommer qui peut lire ; placez un site derrière CloudFront.',
    },
    'sagemaker-open-internet': {
      title: 'Notebook qui a sa propre sortie vers Internet',
      rationale:
        'Qui travaille dans un notebook tient ses données et son rôle ; une sortie directe laisse partir les deux sans passer par aucun de vos contrôles.',
      remedy:
        'Mettez `DirectInternetAccess: Disabled` avec un sous-réseau, ou `AppNetworkAccessType: VpcOnly` pour un domaine, et donnez des points de terminaison pour le nécessaire.',
    },
    'notebook-outside-vpc': {
      title: 'Instance de notebook hors de votre réseau',
      rationale:
        'Sans sous-réseau, un notebook tourne dans un réseau d’AWS, où ni vos groupes de sécurité ni vos points de terminaison ne valent.',
      remedy:
        'Définissez `SubnetId` et `SecurityGroupIds`, ou `subnet_id` et `security_groups`.',
    },
    'notebook-root': {
      title: 'Instance de notebook dont les utilisateurs sont root',
      rationale:
        'En root, un utilisateur change ce qui surveille le notebook et lit ce que d’autres y ont laissé ; le travail lui-même en a rarement besoin.',
      remedy:
        'Mettez `RootAccess: Disabled`, ou `root_access = "Disabled"` ; les scripts de cycle de vie tournent en root de toute façon.',
    },
    'model-not-isolated': {
      title: 'Modèle dont le conteneur atteint le réseau',
      rationale:
        'Le conteneur d’un modèle voit chaque enregistrement qu’on lui soumet ; isolé du réseau, il ne peut en envoyer aucun ailleurs.',
      remedy:
        'Mettez `EnableNetworkIsolation: true`, ou `enable_network_isolation = true` ; les artefacts du modèle sont tout de même récupérés pour lui.',
    },
    'mwaa-public': {
      title: 'Airflow dont la console est sur Internet',
      rationale:
        'La console démarre tous les pipelines et montre toutes les connexions ; sur Internet, seule sa connexion la protège.',
      remedy:
        'Mettez `WebserverAccessMode: PRIVATE_ONLY`, ou `webserver_access_mode`, et passez par votre réseau pour l’atteindre.',
    },
    'queue-open-policy': {
      title: 'File ou sujet que n’importe qui peut utiliser',
      rationale:
        'Une politique qui autorise `*` sans condition laisse tout compte AWS y envoyer ou y lire : de faux enregistrements entrent, de vrais sortent.',
      remedy:
        'Nommez les rôles ou services qui en ont besoin, ou liez `*` par une condition comme `aws:SourceArn` ou `aws:PrincipalOrgID`.',
    },
    'queue-policy-any-action': {
      title: 'File ou sujet dont la politique autorise toute action',
      rationale:
        'Qui peut tout faire peut aussi vider la file, la supprimer ou en donner l’accès ; qui envoie n’a besoin que d’une action.',
      remedy:
        'Autorisez nommément le nécessaire : `sqs:SendMessage` à qui envoie, `sqs:ReceiveMessage` et `sqs:DeleteMessage` à qui lit, `sns:Publish` pour les sujets.',
    },
    'lambda-permission-unscoped': {
      title: 'Service qui peut appeler une fonction pour n’importe qui',
      rationale:
        'Une permission pour `s3.amazonaws.com` seul vaut pour les buckets de tous les comptes : chacun peut appeler la fonction avec ses propres enregistrements.',
      remedy:
        'Nommez qui appelle dans `SourceArn`, ou son compte dans `SourceAccount`.',
    },
    'lambda-public': {
      title: 'Fonction que n’importe qui peut appeler',
      rationale:
        'Une permission pour `*`, ou une URL sans autorisation, laisse tout Internet exécuter le code avec les droits de son rôle.',
      remedy:
        'Nommez l’appelant dans `Principal`, et donnez `AuthType: AWS_IAM` aux URL de fonctions ; placez une API avec autorisation devant ce qui doit être ouvert.',
    },
    'api-unauthenticated': {
      title: 'API REST que n’importe qui peut appeler',
      rationale:
        'Une API devant un flux ou un stockage laisse quiconque trouve son adresse y écrire ou y lire, sauf si l’on demande qui il est.',
      remedy:
        'Mettez `AuthorizationType` à `AWS_IAM` ou à une autorisation sur chaque méthode sauf `OPTIONS`, ou dites dans la politique de l’API qui peut l’appeler.',
    },
    'api-without-waf': {
      title: 'API REST sans pare-feu applicatif',
      rationale:
        'Ce qui atteint une API sur Internet ne vient pour l’essentiel pas de ses utilisateurs ; un pare-feu tient les déluges et les attaques connues loin de ce qui est derrière.',
      remedy:
        'Ajoutez un `AWS::WAFv2::WebACLAssociation`, ou `aws_wafv2_web_acl_association`, pour l’ARN de l’étape.',
    },
    'route-unauthenticated': {
      title: 'API HTTP avec une route que n’importe qui peut appeler',
      rationale:
        'Une route devant un flux ou un stockage laisse quiconque trouve son adresse y écrire ou y lire, sauf si l’on demande qui il est.',
      remedy:
        'Mettez `AuthorizationType` à `AWS_IAM`, `JWT` ou `CUSTOM` sur la route, avec une autorisation pour les deux derniers.',
    },
    'policy-allows-everything': {
      title: 'Politique qui autorise tout',
      rationale:
        'Toute action sur toute ressource est le droit d’un administrateur : une clé volée, ou une faute dans un traitement, et toutes les données, clés et rôles du compte sont ouverts.',
      remedy:
        'Nommez les actions dont le traitement a besoin et les ARN sur lesquels il en a besoin, une déclaration pour chacun. IAM Access Analyzer peut écrire la politique d’après ce que le rôle a vraiment fait.',
    },
    'policy-allows-whole-service': {
      title: 'Politique qui autorise partout un service entier',
      rationale:
        '`s3:*` sur `*` lit, remplace et supprime chaque bucket du compte, et change aussi leurs politiques ; un traitement a besoin de quelques actions sur quelques ressources.',
      remedy:
        'Nommez les actions nécessaires, et les ARN sur lesquels elles le sont.',
    },
    'policy-names-no-resource': {
      title: 'Politique qui ne nomme aucune ressource',
      rationale:
        'Une action sur `*` atteint aussi les tables, buckets et clés de toutes les autres équipes du compte, y compris ceux de demain.',
      remedy:
        'Nommez les ARN, avec au plus un `*` à la fin d’un nom ou d’un préfixe. Les actions qui n’acceptent que `*` vont dans une déclaration à part.',
    },
    'policy-allows-all-but': {
      title: 'Politique qui autorise tout sauf quelques exceptions',
      rationale:
        '`NotAction` et `NotResource` dans une déclaration qui autorise donnent tout ce qu’ils ne nomment pas : chaque service qu’AWS ajoute, et chaque ressource créée plus tard.',
      remedy:
        'Autorisez par `Action` et `Resource`, et retirez par une déclaration avec `Effect: Deny` ; là, `NotAction` et `NotResource` ont leur place.',
    },
    'policy-reads-any-secret': {
      title: 'Politique qui lit tous les secrets',
      rationale:
        'Un traitement qui peut lire chaque secret ou paramètre du compte tient les mots de passe de toutes les bases, et de toutes les autres équipes.',
      remedy:
        'Nommez l’ARN de chaque secret, avec `-??????` ou `-*` pour sa fin aléatoire, et les paramètres par le chemin du projet.',
    },
    'policy-assumes-any-role': {
      title: 'Politique qui endosse tous les rôles',
      rationale:
        'Qui peut endosser n’importe quel rôle a les droits de chaque rôle qui fait confiance au compte, dont des administrateurs ; ce que sa propre politique autorise ne dit alors plus rien.',
      remedy: 'Nommez les ARN des rôles qu’il doit endosser.',
    },
    'policy-passes-any-role': {
      title: 'Politique qui transmet tous les rôles',
      rationale:
        'Qui peut transmettre n’importe quel rôle à un service peut démarrer un traitement, une fonction ou une machine avec les droits d’un administrateur, et s’en servir par là.',
      remedy:
        'Nommez les rôles transmis et, dans la condition `iam:PassedToService`, le service qui les reçoit.',
    },
    'policy-escalates': {
      title: 'Politique qui peut se donner tous les droits',
      rationale:
        'Qui peut attacher des politiques à n’importe quel rôle, changer n’importe quelle politique ou créer des clés pour n’importe quel utilisateur est administrateur un appel plus tard.',
      remedy:
        'Nommez les rôles et politiques qu’il gère, par un chemin à eux, et liez-le par `iam:PermissionsBoundary` ou `iam:PolicyARN`.',
    },
    'administrator-policy': {
      title: 'Rôle, utilisateur ou groupe qui administre le compte',
      rationale:
        '`AdministratorAccess`, `PowerUserAccess` et `IAMFullAccess` ouvrent tout le compte, ou permettent de l’ouvrir : une faute dans ce qui tourne avec eux est une faute partout.',
      remedy:
        'Attachez une politique à vous, avec les actions et les ARN nécessaires ; que les personnes administrent par un rôle endossé pour un moment.',
    },
    'full-access-policy': {
      title: 'Accès complet à un service par une politique d’AWS',
      rationale:
        '`AmazonS3FullAccess` et ses semblables autorisent toute action sur tout ce qu’un service a dans le compte ; AWS les écrit pour un premier essai, et les élargit à son gré.',
      remedy:
        'Attachez une politique à vous, avec les actions nécessaires, sur les ARN du projet.',
    },
    'iam-user': {
      title: 'Utilisateur IAM',
      rationale:
        'Un utilisateur a des identifiants qui n’expirent pas : ils sont copiés dans des fichiers et des pipelines, et survivent à la personne et au but pour lesquels ils furent créés.',
      remedy:
        'Que les personnes passent par IAM Identity Center ou un autre fournisseur, les services par un rôle, et les pipelines par un rôle OIDC.',
    },
    'access-key-declared': {
      title: 'Clé d’accès dans le code',
      rationale:
        'Une clé que crée un modèle se trouve dans les sorties, dans l’état de Terraform et partout où on la copie, et marche de n’importe où jusqu’à ce que quelqu’un la supprime.',
      remedy:
        'Donnez un rôle à ce qui a besoin d’accès : le leur à une instance ou une tâche, un rôle OIDC à un pipeline, IAM Roles Anywhere à une machine d’ailleurs.',
    },
    'people-not-federated': {
      title: 'Personne qui se connecte avec un mot de passe d’IAM',
      rationale:
        'Un mot de passe d’IAM ne sait rien des personnes qui partent ou changent d’équipe, et nul sauf AWS ne voit qu’on l’essaie ; l’annuaire de l’organisation, si.',
      remedy:
        'Retirez le profil de connexion, et donnez à la personne un jeu d’autorisations d’IAM Identity Center, ou un rôle par un fournisseur SAML.',
    },
    'password-not-reset': {
      title: 'Premier mot de passe qui reste',
      rationale:
        'Le premier mot de passe est connu de qui a créé l’utilisateur ; sans changement imposé, il reste le mot de passe.',
      remedy:
        'Mettez `LoginProfile.PasswordResetRequired: true`, ou `password_reset_required = true`.',
    },
    'user-policy': {
      title: 'Politique donnée à un utilisateur',
      rationale:
        'Des droits donnés personne par personne ne sont jamais repris ensemble ; qui peut faire quoi se dit de rôles et de groupes, pas de cent utilisateurs.',
      remedy:
        'Attachez la politique à un rôle que la personne endosse, ou à un groupe dont elle fait partie.',
    },
    'trust-anybody': {
      title: 'Rôle que n’importe qui peut endosser',
      rationale:
        'Une politique de confiance pour `*` laisse tout compte AWS endosser le rôle et faire tout ce qu’il peut ; seul le nom du rôle est à deviner.',
      remedy:
        'Nommez les services, rôles ou comptes qui l’endossent, ou liez `*` par `aws:PrincipalOrgID` ou `aws:PrincipalArn`.',
    },
    'trust-whole-account': {
      title: 'Rôle qu’un compte entier peut endosser',
      rationale:
        'Avec le compte lui-même pour principal, quiconque ses administrateurs y autorisent peut endosser le rôle, maintenant et plus tard ; ici, on ne demande rien à personne.',
      remedy:
        'Nommez les rôles du compte qui l’endossent, ou liez-le par `sts:ExternalId`, `aws:PrincipalArn` ou `aws:PrincipalOrgID`.',
    },
    'trust-unscoped-service': {
      title: 'Rôle de service qui ne dit pas pour qui',
      rationale:
        'Un service agit pour de nombreux comptes. Là où le rôle ne dit pas pour lequel, le service pourrait être amené à s’en servir pour un autre : le délégué confus.',
      remedy:
        'Ajoutez une condition `StringEquals` sur `aws:SourceAccount` avec votre compte, ou `ArnLike` sur `aws:SourceArn` avec ce qui tourne sous ce rôle.',
    },
    'oidc-unbound': {
      title:
        'Rôle pour un fournisseur de jetons qui ne dit pas pour quel jeton',
      rationale:
        'GitHub, GitLab ou un cluster se porte garant de tous ceux qui s’en servent. Sans condition sur le sujet, le pipeline d’un inconnu, ou n’importe quel pod, peut endosser le rôle.',
      remedy:
        'Demandez le sujet dans une condition : `token.actions.githubusercontent.com:sub` comme `repo:organisation/depot:…`, ou le compte de service du pod ; et l’audience.',
    },
    'bucket-open-policy': {
      title: 'Bucket dont la politique laisse entrer n’importe qui',
      rationale:
        'Une politique de bucket qui autorise `*` sans dire qui ouvre les données à Internet, à moins qu’un blocage de l’accès public ne s’y oppose.',
      remedy:
        'Nommez les rôles ou services qui lisent et écrivent, ou liez `*` par `aws:PrincipalOrgID`, `aws:SourceArn` ou `aws:SourceVpce`.',
    },
    'key-open-policy': {
      title: 'Clé que n’importe qui peut utiliser',
      rationale:
        'Une politique de clé pour `*` laisse tout compte AWS utiliser ou changer la clé, et lire par là ce qu’elle chiffre dès qu’il y accède.',
      remedy:
        'Nommez les rôles qui utilisent la clé, ou liez `*` par `kms:CallerAccount` et `kms:ViaService`. Le compte lui-même pour principal convient : ses politiques décident alors.',
    },
    'resource-open-policy': {
      title: 'Secret, image, flux ou table que n’importe qui peut atteindre',
      rationale:
        'Une politique qui autorise `*` sur un secret, un dépôt, un flux, une table ou le catalogue laisse tout compte AWS l’atteindre ; il n’a pas à prendre d’abord un rôle à vous.',
      remedy:
        'Nommez les comptes ou rôles comme `Principal`, ou liez `*` par `aws:PrincipalOrgID`.',
    },
    'layer-public': {
      title: 'Couche Lambda que n’importe qui peut utiliser',
      rationale:
        'Une couche pour tous les comptes donne son code : chaînes de connexion, modèles et bibliothèques de la maison peuvent être téléchargés par quiconque connaît son ARN.',
      remedy:
        'Nommez le compte comme `Principal`, ou l’organisation dans `OrganizationId`.',
    },
    'lake-bypassed': {
      title: 'Consommateur qui lit en contournant Lake Formation',
      rationale:
        'Ce qu’un rôle peut lire de lui-même dans S3, il le lit en entier : les lignes et colonnes que Lake Formation lui refuse sont tout de même dans les fichiers.',
      remedy:
        'Retirez du rôle les actions de S3 sur les emplacements enregistrés, donnez-lui `lakeformation:GetDataAccess`, et accordez dans Lake Formation les tables dont il a besoin.',
    },
  },
};
