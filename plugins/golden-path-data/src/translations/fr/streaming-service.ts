import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const streamingService: PracticeTranslation = {
  title: 'Le bon service de streaming',
  summary:
    'Le service de streaming est choisi selon les besoins de ses consommateurs, et ses raisons sont écrites.',
  checks: {
    'streaming-service-undecided': {
      title: 'Personne n’a décidé du service de streaming',
      rationale:
        'Kinesis, Kafka et Firehose diffèrent par la latence, la relecture, le coût au repos et ce que l’équipe doit exploiter ; sans raisons, rien n’a été pesé.',
      remedy:
        'Écrivez `docs/decisions/streaming-service.md` avec un en-tête (practice, status, decision, chosen, date, review-by, deciders, options, because) et faites-le accepter.',
    },
    'streaming-service-unreasoned': {
      title: 'Décision sans raisons sur le service de streaming',
      rationale:
        'Un document qui garde le texte de son modèle, ou ne nomme qu’une option, montre qu’un formulaire a été rempli, non que quelque chose a été pesé.',
      remedy:
        'Dites en 120 caractères ou plus pourquoi celui-ci et non les autres, nommez au moins deux options et les personnes qui ont décidé, et remplacez ce que le modèle a laissé.',
    },
    'streaming-service-contradicted': {
      title: 'Code contraire à la décision sur le service de streaming',
      rationale:
        'Un document qui dit une chose quand le code en fait une autre trompe tous ceux qui s’y fient ; c’est pire que pas de document.',
      remedy:
        'Écrivez une nouvelle décision pour ce que fait le code et marquez l’ancienne `superseded`, ou changez le code selon ce qui a été décidé.',
    },
    'two-streaming-services': {
      title: 'Kinesis et Kafka côte à côte sans raison',
      rationale:
        'Deux services de flux, ce sont deux façons de grandir, de surveiller et de tomber, et deux compétences à entretenir.',
      remedy:
        'Passez à l’un des deux, ou dites dans la décision sur le service de streaming à quoi sert chacun, et nommez les deux dans `chosen`.',
    },
    'stream-cannot-grow': {
      title: 'Flux d’un seul shard que personne n’agrandirait',
      rationale:
        'Un shard prend un mégaoctet par seconde ; le reste est refusé, et sans alarme ni mise à l’échelle personne ne le sait.',
      remedy:
        'Passez le flux en mode `ON_DEMAND`, ou ajoutez une alarme entendue sur `WriteProvisionedThroughputExceeded`, ou des shards.',
    },
    'delivery-too-slow': {
      title: 'Livraison par lots quand le contrat promet des secondes',
      rationale:
        'Firehose retient les enregistrements jusqu’à ce que son tampon soit plein ou son délai passé ; un consommateur à qui des secondes sont promises attend des minutes.',
      remedy:
        'Lisez le flux par un consommateur à part (Lambda, Flink) pour ce qui doit être rapide, baissez le délai du tampon, ou convenez d’une autre latence dans le contrat.',
    },
  },
};
