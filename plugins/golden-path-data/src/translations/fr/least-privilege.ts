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
  },
};
