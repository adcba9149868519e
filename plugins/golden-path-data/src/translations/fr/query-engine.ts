import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const queryEngine: PracticeTranslation = {
  title: 'Le bon moteur de requête',
  summary:
    'Le moteur qui répond aux requêtes leur convient, son coût est borné, et il lit des données affinées (curated).',
  checks: {
    'query-engine-undecided': {
      title: 'Personne n’a décidé du moteur de requête',
      rationale:
        'Un entrepôt pour dix requêtes par jour et un scan pour mille utilisateurs coûtent tous deux trop cher ; seules les raisons disent ce qui était voulu.',
      remedy:
        'Écrivez `docs/decisions/query-engine.md` avec un en-tête (practice, status, decision, chosen, date, review-by, deciders, options, because) et faites-le accepter.',
    },
    'query-engine-unreasoned': {
      title: 'Décision sans raisons sur le moteur de requête',
      rationale:
        'Un document qui garde le texte de son modèle, ou ne nomme qu’une option, montre qu’un formulaire a été rempli, non que quelque chose a été pesé.',
      remedy:
        'Dites en 120 caractères ou plus pourquoi celui-ci et non les autres, nommez au moins deux options et les personnes qui ont décidé, et remplacez ce que le modèle a laissé.',
    },
    'query-engine-contradicted': {
      title: 'Code contraire à la décision sur le moteur de requête',
      rationale:
        'Un document qui dit une chose quand le code en fait une autre trompe tous ceux qui s’y fient ; c’est pire que pas de document.',
      remedy:
        'Écrivez une nouvelle décision pour ce que fait le code et marquez l’ancienne `superseded`, ou changez le code selon ce qui a été décidé.',
    },
    'workgroup-unbounded': {
      title: 'Workgroup sans limite à ce qu’une requête parcourt',
      rationale:
        'Athena se paie à l’octet parcouru ; une requête sans filtre de partition lit tout le lac, et rien ne l’arrête.',
      remedy:
        'Mettez `BytesScannedCutoffPerQuery` à ce qu’une requête honnête de ce workgroup peut parcourir (10 Mo ou plus).',
    },
    'workgroup-unmeasured': {
      title: 'Workgroup qui cache le coût de ses requêtes',
      rationale:
        'Sans ses métriques, personne ne voit quel workgroup parcourt combien, et aucune alarme ni budget ne peut s’y fonder.',
      remedy: 'Mettez `PublishCloudWatchMetricsEnabled` à `true`.',
    },
    'search-holds-only-copy': {
      title: 'Index de recherche comme seule copie des données',
      rationale:
        'Un index est fait pour être reconstruit : un mauvais mapping, un nœud perdu ou une mise à niveau perd ce qui n’existe nulle part ailleurs.',
      remedy:
        'Gardez aussi tous les enregistrements dans S3 : `S3BackupMode: AllDocuments`, ou une seconde livraison du même flux dans le bucket brut. Changer ce mode remplace le flux de livraison.',
    },
    'table-scanned': {
      title: 'Table DynamoDB parcourue pour l’analyse',
      rationale:
        'Un Scan lit et paie chaque élément, et prend le débit dont l’application a besoin ; un export vers S3 ne touche pas la table.',
      remedy:
        'Exportez la table vers S3 (`ExportTableToPointInTime`, récupération à un instant donné activée) ou lisez son flux, et retirez `dynamodb:Scan` du rôle.',
    },
  },
};
