import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const layerIndependence: PracticeTranslation = {
  title: 'Six couches indépendantes',
  summary:
    'Ingestion, stockage, catalogage, traitement, consommation et gouvernance évoluent et passent à l’échelle séparément.',
  checks: {
    'layer-missing': {
      title: 'Couche de l’architecture qui n’est pas là',
      rationale:
        'Ingestion, stockage, catalogage, traitement, consommation et gouvernance sont ce que fait une plateforme de données. S’il en manque une, son travail se cache dans une autre.',
      remedy:
        'Déclarez la couche qui manque, ou dites avec l’annotation `golden-path/data-model` quel modèle suit le projet : chacun demande ses propres couches.',
    },
    'role-spans-layers': {
      title: 'Rôle qui sert plusieurs couches',
      rationale:
        'Un rôle pour deux couches peut ce que les deux demandent : chacune reçoit les droits de l’autre, et aucune ne peut être changée seule.',
      remedy:
        'Donnez à chaque job, crawler, fonction et point d’accès un rôle à lui, avec ce dont il a besoin, lui seul.',
    },
    'engine-spans-layers': {
      title: 'Moteur ou file que deux couches partagent',
      rationale:
        'Un entrepôt qui transforme aussi ralentit ses lecteurs pendant ce temps, et une file à deux lecteurs donne à chacun une partie des messages.',
      remedy:
        'Transformez dans un moteur à part, et laissez l’entrepôt servir ; donnez à chaque couche sa propre file derrière un sujet ou un bus.',
    },
    'layers-call-directly': {
      title: 'Ingestion qui appelle directement la consommation',
      rationale:
        'Un appel direct lie les deux bouts : quand ce qui sert est lent ou arrêté, ce qui reçoit les données l’est aussi, et perd ce qui arrive entre-temps.',
      remedy:
        'Mettez entre eux un flux, une file, un événement ou un stockage ; laissez ce qui sert y lire à son rythme.',
    },
    'layers-deployed-together': {
      title: 'Couches qui ne se déploient qu’ensemble',
      rationale:
        'Dans une même pile, un changement du groupe de travail d’un tableau de bord attend celui d’un flux, et échoue avec lui ; les couches doivent changer séparément.',
      remedy:
        'Donnez à chaque couche une pile ou un module à elle ; passez ce qu’elles partagent par des sorties, des exports ou des paramètres SSM.',
    },
    'throughput-shared': {
      title: 'Débit fixe que plusieurs couches se partagent',
      rationale:
        'Fragments et unités de capacité sont un seul budget pour tous ceux qui lisent. Un rattrapage d’une couche ralentit alors l’autre, sans que rien n’y ait changé.',
      remedy:
        'Prenez la capacité à la demande ou l’autoscaling, ou donnez à chaque couche un débit à elle : diffusion améliorée pour les flux, réplique ou export pour les tables.',
    },
  },
};
