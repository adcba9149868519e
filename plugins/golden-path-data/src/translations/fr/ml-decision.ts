import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const mlDecision: PracticeTranslation = {
  title: 'Apprentissage automatique : une décision',
  summary:
    'Il est décidé si l’apprentissage automatique résout le problème, avec une référence et une surveillance.',
  checks: {
    'ml-undecided': {
      title: 'Modèle utilisé sans décision sur son utilité',
      rationale:
        'Un modèle coûte entraînement, service et surveillance aussi longtemps qu’il vit ; souvent une règle ou une requête résout le problème, et personne n’a demandé.',
      remedy:
        'Écrivez `docs/decisions/ml.md` avec `practice: ml-decision`, `decision`, le problème, la référence sans modèle, la mesure du succès et le repli.',
    },
    'ml-unreasoned': {
      title: 'Décision sur le ML sans référence à battre',
      rationale:
        'Sans un chiffre qui dise à quel point le problème est résolu sans modèle, personne ne peut dire si le modèle vaut son coût.',
      remedy:
        'Donnez `problem`, `baseline` avec un chiffre, `success-metric` et `fallback`, et des raisons de 120 caractères ou plus avec au moins deux options.',
    },
    'ml-contradicted': {
      title: 'Code contraire à la décision sur le ML',
      rationale:
        'Une décision qui n’adopte aucun modèle quand l’un d’eux sert, ou un modèle quand il n’y en a pas, trompe tous ceux qui s’y fient.',
      remedy:
        'Décidez à nouveau et marquez l’ancienne décision `superseded`, ou changez le code selon ce qui a été décidé.',
    },
    'model-unmonitored': {
      title: 'Modèle en service dont personne ne regarde les réponses',
      rationale:
        'Les données s’éloignent de celles de l’entraînement ; les réponses se dégradent alors que toutes les métriques techniques restent vertes.',
      remedy:
        'Capturez les données à l’endpoint (`DataCaptureConfig`) pour Model Monitor, planifiez un travail de surveillance, ou posez une alarme sur une métrique du modèle.',
    },
    'endpoint-without-rollback': {
      title: 'Nouveau modèle mis en service sans retour possible',
      rationale:
        'Un modèle moins bon se voit à ses réponses, quand l’ancien n’est plus là ; avec des alarmes et un temps d’attente, l’endpoint revient de lui-même.',
      remedy:
        'Donnez à l’endpoint une `DeploymentConfig` avec `AutoRollbackConfiguration` et les alarmes qui ramènent l’ancien modèle.',
    },
    'training-reads-raw': {
      title: 'Modèle entraîné sur des données brutes',
      rationale:
        'Les données brutes ont des doublons, des trous et des colonnes que personne ne doit utiliser ; un modèle les apprend toutes, et personne ne peut le dire ensuite.',
      remedy:
        'Entraînez sur des données affinées : ne donnez au rôle du pipeline ou du travail que la lecture du stockage affiné.',
    },
  },
};
