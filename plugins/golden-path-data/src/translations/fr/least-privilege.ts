import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const leastPrivilege: PracticeTranslation = {
  title: 'IAM fin',
  summary:
    'Chaque rôle peut ce que son travail demande et rien de plus ; les personnes passent par la fédération.',
  checks: {
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
