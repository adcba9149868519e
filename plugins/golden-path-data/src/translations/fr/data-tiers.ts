import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const dataTiers: PracticeTranslation = {
  title: 'Niveaux de données',
  summary:
    'Les données vont d’une zone brute à une zone transformée puis à une zone préparée, et jamais en arrière.',
  checks: {
    'tier-missing': {
      title: 'Lac de données sans ses trois niveaux',
      rationale:
        'Le niveau brut garde ce qui est arrivé, le niveau transformé ce qui a été nettoyé, le niveau préparé ce sur quoi on s’appuie. S’il en manque un, son travail se fait dans un autre, et nul ne sait à quelles données se fier.',
      remedy:
        'Gardez un stockage pour chacun des niveaux brut, transformé et préparé, avec l’étiquette `data:tier` ; un projet sans lac le dit dans une décision acceptée avec `decision: not-applicable`.',
    },
    'tier-conflict': {
      title: 'Stockage annoncé comme étant de deux niveaux',
      rationale:
        'Ce que disent une étiquette, un nom, un paramètre ou un contrat doit être un seul niveau : les politiques suivent l’un, les gens suivent l’autre.',
      remedy:
        'Décidez de quel niveau est le stockage, et faites dire la même chose à l’étiquette, au nom, au fichier du catalogue et au contrat.',
    },
    'tier-ambiguous': {
      title: 'Stockage dont le nom convient à plusieurs niveaux',
      rationale:
        'Des noms comme trusted, ou raw-to-curated, désignent un niveau pour les uns et un autre pour les autres : qui y écrira ensuite peut s’y tromper.',
      remedy:
        'Dites le niveau sans détour : étiquetez le stockage avec `data:tier`.',
    },
    'tier-untagged': {
      title: 'Stockage dont seul le nom dit le niveau',
      rationale:
        'Un nom change quand on renomme, et veut dire autre chose pour l’équipe suivante. Une étiquette dit le niveau aux gens, aux politiques et à la facture.',
      remedy:
        'Étiquetez chaque stockage du lac : `data:tier` avec raw, transformed ou curated ; pour une base Glue, mettez-le dans ses paramètres.',
    },
    'ingestion-past-raw': {
      title: 'Ingestion qui écrit au-delà du niveau brut',
      rationale:
        'Ce qui arrive se garde tel quel, pour que tout puisse être recalculé. Une ingestion qui écrit dans un niveau suivant ne laisse pas d’original.',
      remedy:
        'Laissez livraisons, migrations et fonctions d’entrée n’écrire que dans le niveau brut, et un traitement porter les données plus loin.',
    },
    'flow-goes-back': {
      title: 'Données qui reviennent d’un niveau à un niveau antérieur',
      rationale:
        'Les données vont du brut au transformé, puis au préparé. Ce qui est réécrit en arrière forme un cercle : aucun niveau ne peut plus être recalculé depuis le précédent.',
      remedy:
        'Que chaque traitement lise un niveau et écrive le suivant ; donnez à celui qui a besoin de résultats ultérieurs un stockage à lui. Un niveau peut être réécrit depuis lui-même, comme le fait la compaction.',
    },
    'tier-skipped': {
      title:
        'Données brutes qui deviennent préparées sans niveau entre les deux',
      rationale:
        'Le niveau transformé est celui où les données sont nettoyées une fois pour toutes. Un traitement qui va du brut au préparé nettoie pour lui seul, et le suivant recommence, autrement.',
      remedy:
        'Écrivez ce qui est nettoyé dans le niveau transformé, et construisez le niveau préparé à partir de lui.',
    },
    'raw-rewritten': {
      title: 'Traitement qui peut écraser les données brutes',
      rationale:
        'Les données brutes sont le seul original. Un traitement qui peut les écrire ou les supprimer peut perdre ce qu’aucun autre niveau ne rendra.',
      remedy:
        'Ne permettez au traitement que de lire le niveau brut ; écrivez les enregistrements rejetés sous un préfixe comme `quarantine/`, ou gardez les originaux avec S3 Object Lock.',
    },
    'consumer-reads-raw': {
      title: 'Consommateur qui peut lire le niveau brut',
      rationale:
        'Les enregistrements bruts ne sont pas vérifiés et portent encore ce qui devait être masqué ; un consommateur a sa place derrière le niveau préparé, où vaut un contrat.',
      remedy:
        'Retirez le stockage brut de l’instruction du rôle du consommateur, ou révoquez son droit ; ce qui lui manque dans le niveau préparé a sa place là.',
    },
    'data-unversioned': {
      title: 'Données qu’un écrasement perd pour de bon',
      rationale:
        'Un traitement qui écrase ou supprime le mauvais préfixe emporte les données ; avec le versionnement, les objets d’avant sont toujours là.',
      remedy:
        'Mettez `VersioningConfiguration: { Status: Enabled }`, et laissez une règle de cycle de vie mettre fin aux anciennes versions.',
    },
    'tiers-share-bucket': {
      title: 'Deux niveaux dans un même bucket',
      rationale:
        'Des préfixes peuvent être des niveaux, mais un bucket a une seule clé, une seule politique et une seule notification : une erreur y touche le brut et le préparé à la fois.',
      remedy:
        'Donnez à chaque niveau un bucket à lui, pour que clés, cycles de vie et politiques suivent le niveau.',
    },
    'tier-keeps-support': {
      title: 'Niveau qui garde aussi des journaux, des résultats ou du code',
      rationale:
        'Résultats de requêtes, journaux et scripts demandent d’autres cycles de vie, clés et lecteurs que les données. Dans le bucket d’un niveau ils en partagent les règles, et qui lit l’un peut lire l’autre.',
      remedy:
        'Gardez journaux d’accès, résultats de requêtes, scripts et fichiers temporaires dans des buckets à eux.',
    },
    'tiers-share-database': {
      title: 'Base Glue avec des tables de plusieurs niveaux',
      rationale:
        'Un droit sur une base, et un schéma dans un outil de requêtes, emportent toutes ses tables : un lecteur du niveau préparé voit alors des tables brutes à côté.',
      remedy:
        'Gardez une base Glue par niveau, nommée d’après lui : `orders_raw`, `orders_curated`.',
    },
    'rejects-lost': {
      title: 'Enregistrements rejetés qui n’ont nulle part où aller',
      rationale:
        'Les enregistrements qui échouent à une conversion ou à un contrôle sont aussi des données. Sans place à eux ils se mêlent aux bons, ou l’exécution s’arrête et ils sont perdus.',
      remedy:
        'Donnez à `ErrorOutputPrefix` d’une livraison un préfixe comme `errors/`, et aux tâches d’un pipeline un `Catch` qui mène à une quarantaine.',
    },
    'quality-unchecked': {
      title: 'Données préparées que rien ne contrôle avant leur écriture',
      rationale:
        'Un niveau est une promesse. Sans contrôle avant lui, un fichier vide ou une colonne cassée arrive à la direction la même nuit que les bonnes données.',
      remedy:
        'Contrôlez les données sur le chemin du niveau préparé : des règles Glue Data Quality, ou une étape de la machine à états qui valide et arrête l’exécution.',
    },
    'lineage-untold': {
      title: 'Filiation dans le code que le catalogue ne dit pas',
      rationale:
        'Qui change un jeu de données demande au catalogue ce qui en est fait. Ce que le code dérive et que le catalogue ne dit pas casse sans qu’on le voie.',
      remedy:
        'Ajoutez ce dont le jeu de données est fait au `dependsOn` de son entité, et nommez le stockage de chacun avec `golden-path/data-store`.',
    },
    'lineage-contradicts-code': {
      title: 'Filiation dans le catalogue qu’aucun code ne confirme',
      rationale:
        'Une filiation dessinée à la main qui n’a jamais été, ou n’est plus, envoie les gens au mauvais responsable quand les données sont fausses.',
      remedy:
        'Retirez la relation de `dependsOn`, ou nommez le stockage dont le jeu de données est vraiment fait.',
    },
  },
};
