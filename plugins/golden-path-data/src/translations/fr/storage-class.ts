import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const storageClass: PracticeTranslation = {
  title: 'Classes de stockage S3',
  summary:
    'Les objets passent dans la classe de stockage qui convient à leur usage, et disparaissent quand leur temps est écoulé.',
  checks: {
    'lifecycle-missing': {
      title: 'Bucket sans cycle de vie en vigueur',
      rationale:
        'Sans règle, chaque objet, chaque ancienne version et chaque envoi interrompu reste pour toujours dans la classe la plus chère.',
      remedy:
        'Donnez au bucket une règle avec `Status: Enabled` qui déplace les objets vers la classe qui convient et met fin aux envois interrompus.',
    },
    'data-never-cools': {
      title: 'Données qui restent pour toujours dans la classe standard',
      rationale:
        'La plupart des données d’un lac sont lues les premières semaines, puis presque plus : en S3 Standard, elles coûtent plusieurs fois le prix d’une classe plus froide.',
      remedy:
        'Ajoutez une transition à une règle en vigueur, par exemple STANDARD_IA après 90 jours pour le brut, ou `INTELLIGENT_TIERING` là où personne ne connaît l’usage.',
    },
    'transition-out-of-order': {
      title: 'Transitions trop précoces ou dans le désordre',
      rationale:
        'S3 refuse un passage en accès peu fréquent avant le 30e jour, et les objets ne vont que vers plus froid : une telle règle échoue ou ne fait rien.',
      remedy:
        'Faites croître les jours de STANDARD_IA à GLACIER_IR, GLACIER puis DEEP_ARCHIVE, avec au moins 30 jours avant une classe d’accès peu fréquent.',
    },
    'curated-archived': {
      title: 'Données préparées dans une archive qu’aucune requête ne lit',
      rationale:
        'Athena et Redshift Spectrum ne lisent pas les objets en GLACIER ou DEEP_ARCHIVE : les requêtes échouent ou ignorent en silence ce qui est archivé.',
      remedy:
        'Gardez les données préparées dans des classes qui répondent aussitôt, INTELLIGENT_TIERING, STANDARD_IA ou GLACIER_IR ; archivez plutôt le brut.',
    },
    'raw-one-zone': {
      title: 'Données brutes gardées dans une seule zone',
      rationale:
        'Le brut est la seule copie de ce qui a été livré : ONEZONE_IA le perd avec la zone, et plus rien ne peut être recalculé.',
      remedy:
        'Utilisez `STANDARD_IA` ou `GLACIER_IR` pour le brut ; gardez ONEZONE_IA pour ce qui peut être refait.',
    },
    'old-versions-kept': {
      title: 'Versions gardées sans fin',
      rationale:
        'Dans un bucket versionné, rien n’est jamais supprimé : chaque écrasement et chaque suppression laisse une version payée que personne ne voit.',
      remedy:
        'Ajoutez `NoncurrentVersionExpiration` à la règle du bucket entier, avec autant de jours qu’il en faut pour remarquer une erreur.',
    },
    'broken-uploads-kept': {
      title: 'Envois interrompus jamais effacés',
      rationale:
        'Les morceaux d’un envoi en plusieurs parties interrompu sont payés et n’apparaissent dans aucune liste, jusqu’à ce qu’une règle y mette fin.',
      remedy:
        'Ajoutez `AbortIncompleteMultipartUpload` avec 7 jours ou moins à une règle du bucket entier.',
    },
    'support-bucket-grows': {
      title: 'Journaux et résultats jamais supprimés',
      rationale:
        'Les journaux d’accès, résultats de requêtes et fichiers temporaires croissent à chaque usage et ne valent plus rien en quelques semaines ; personne ne les supprime à la main.',
      remedy:
        'Donnez au bucket une règle qui fait expirer ses objets, par exemple `ExpirationInDays: 90` pour des journaux et moins pour des résultats.',
    },
    'lifecycle-rule-shadowed': {
      title: 'Règle de cycle de vie qu’une autre annule',
      rationale:
        'Quand des règles se recouvrent, S3 supprime dès que l’une d’elles le dit : une règle qui garde un préfixe plus longtemps que le bucket entier ne garde rien.',
      remedy:
        'Donnez à chaque préfixe sa propre règle, pour qu’aucune ne se trouve dans une règle qui supprime ou déplace ses objets plus tôt.',
    },
  },
};
