import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const dataMesh: PracticeTranslation = {
  title: 'Data mesh : une décision',
  summary:
    'Il est décidé si un data mesh vous sert ou s’il est démesuré, et le code s’y tient.',
  checks: {
    'mesh-undecided': {
      title: 'Personne n’a décidé si un data mesh vous sert',
      rationale:
        'Un mesh rapporte là où plusieurs domaines possèdent leurs données et qu’une plateforme les porte ; ailleurs c’est une charge, et glisser dans l’un ou l’autre coûte le plus.',
      remedy:
        'Écrivez `docs/decisions/data-mesh.md` avec `decision: adopted`, `not-adopted` ou `later`, les réponses à ses `criteria`, et faites-le accepter.',
    },
    'mesh-unreasoned': {
      title: 'Décision sur le data mesh sans réponse à ses questions',
      rationale:
        'Combien de domaines travaillent seuls, qui porte la plateforme et qui convient des règles décident si un mesh peut marcher ; une opinion, non.',
      remedy:
        'Répondez à `autonomous-domains`, `platform-team` et `federated-governance` sous `criteria`, et donnez des raisons de 120 caractères ou plus avec au moins deux options.',
    },
    'mesh-contradicted': {
      title: 'Partage des données contraire à la décision',
      rationale:
        'Un mesh non adopté pousse partage après partage ; un mesh adopté échoue là où les produits n’ont pas de contrat ou l’accès contourne Lake Formation.',
      remedy:
        'Retirez les partages ou décidez à nouveau ; pour un mesh, publiez un contrat avec son `domain` et accordez l’accès aux autres comptes par Lake Formation.',
    },
  },
};
