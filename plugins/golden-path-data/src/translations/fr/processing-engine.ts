import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const processingEngine: PracticeTranslation = {
  title: 'Le bon service de traitement',
  summary:
    'Le moteur de traitement est choisi selon le volume, la latence et les compétences, et ses raisons sont écrites.',
  checks: {
    'processing-engine-undecided': {
      title: 'Personne n’a décidé du moteur de traitement',
      rationale:
        'Un moteur que personne n’a choisi reste parce qu’il était là le premier : trop grand pour le volume, ou trop lent pour le lecteur.',
      remedy:
        'Écrivez `docs/decisions/processing-engine.md` avec un en-tête (practice, status, decision, chosen, date, review-by, deciders, options, because) et faites-le accepter.',
    },
    'processing-engine-unreasoned': {
      title: 'Décision sans raisons sur le moteur de traitement',
      rationale:
        'Un document qui garde le texte de son modèle, ou ne nomme qu’une option, montre qu’un formulaire a été rempli, non que quelque chose a été pesé.',
      remedy:
        'Dites en 120 caractères ou plus pourquoi celui-ci et non les autres, nommez au moins deux options et les personnes qui ont décidé, et remplacez ce que le modèle a laissé.',
    },
    'processing-engine-contradicted': {
      title: 'Code contraire à la décision sur le moteur de traitement',
      rationale:
        'Un document qui dit une chose quand le code en fait une autre trompe tous ceux qui s’y fient ; c’est pire que pas de document.',
      remedy:
        'Écrivez une nouvelle décision pour ce que fait le code et marquez l’ancienne `superseded`, ou changez le code selon ce qui a été décidé.',
    },
    'cluster-always-on': {
      title: 'Cluster EMR qui ne s’arrête ni ne rétrécit de lui-même',
      rationale:
        'Un cluster qui reste à pleine taille entre deux travaux coûte la nuit autant que le jour.',
      remedy:
        'Donnez-lui une `AutoTerminationPolicy` ou une règle d’échelle gérée, laissez-le finir après ses étapes, ou passez à EMR Serverless.',
    },
    'glue-workers-fixed': {
      title: 'Job Glue à grands workers qui ne s’adapte pas',
      rationale:
        'Des workers G.2X ou plus grands qui attendent la dernière partition sont payés à la seconde.',
      remedy:
        'Mettez `--enable-auto-scaling` à `true` dans les arguments par défaut (Glue 3.0 ou plus récent) : le nombre de workers devient un maximum.',
    },
    'nightly-not-flex': {
      title: 'Job Glue nocturne payé pour partir aussitôt',
      rationale:
        'Un travail qui tourne une fois par nuit peut partir quelques minutes plus tard ; la classe FLEX coûte moins pour le même travail.',
      remedy:
        'Mettez `ExecutionClass` à `FLEX` (Glue 3.0 ou plus récent, workers G.1X ou G.2X), sauf si son résultat est attendu à la minute.',
    },
    'engine-too-large': {
      title: 'Moteur de cluster pour moins d’un gigaoctet par jour',
      rationale:
        'Démarrer Spark pour quelques centaines de mégaoctets dure plus que le travail ; une requête ou une fonction le fait pour quelques centimes.',
      remedy:
        'Prenez Athena, une fonction Lambda ou DuckDB, ou dites dans la décision sur le moteur de traitement pourquoi le volume va croître.',
    },
    'lambda-strained': {
      title: 'Fonction Lambda de transformation près de ses limites',
      rationale:
        'Une fonction s’arrête à sa limite de temps quoi qu’elle ait fait ; tout près, ou avec toute la mémoire possible, le prochain fichier plus grand casse le pipeline.',
      remedy:
        'Découpez le travail par fichier ou partition avec une map distribuée, ou passez à Athena, Glue ou Fargate, et gardez le délai sous dix minutes.',
    },
  },
};
