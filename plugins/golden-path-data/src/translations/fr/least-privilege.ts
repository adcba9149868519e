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
  },
};
