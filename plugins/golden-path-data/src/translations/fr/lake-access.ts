import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const lakeAccess: PracticeTranslation = {
  title: 'Contrôles d’accès de Lake Formation',
  summary:
    'L’accès au lac passe par Lake Formation, par étiquette, par ligne et par colonne.',
  checks: {
    'location-not-registered': {
      title: 'Bucket d’un niveau que Lake Formation ne connaît pas',
      rationale:
        'Les droits sur les tables valent pour les données que Lake Formation remet. Si le bucket n’est pas enregistré, qui peut le lire dans S3 lit tout, quoi que disent ces droits.',
      remedy:
        'Enregistrez l’emplacement : `AWS::LakeFormation::Resource`, ou `aws_lakeformation_resource`. Si un autre projet s’en charge, dites-le dans une décision acceptée sur `lake-access` avec `decision: not-applicable`.',
    },
    'default-permissions-kept': {
      title: 'Nouvelles tables ouvertes à tout ce que permet IAM',
      rationale:
        'Tel qu’AWS met en place un compte, chaque nouvelle base et chaque nouvelle table est donnée à IAM_ALLOWED_PRINCIPALS : Lake Formation ne décide alors de rien, et un droit n’est que des mots.',
      remedy:
        'Mettez `CreateDatabaseDefaultPermissions: []` et `CreateTableDefaultPermissions: []`, ou laissez les deux blocs de côté en Terraform ; une base Glue ne garde pas de droits par défaut à elle.',
    },
    'grant-to-all-of-iam': {
      title: 'Droit donné à tout ce que permet IAM',
      rationale:
        'IAM_ALLOWED_PRINCIPALS désigne quiconque une politique d’IAM laisse entrer : une table qui lui est donnée est hors de Lake Formation, et les filtres n’y font rien.',
      remedy:
        'Donnez le droit aux rôles qui ont besoin des données, et retirez-le à IAM_ALLOWED_PRINCIPALS.',
    },
    'grant-of-everything': {
      title: 'Tous les droits à qui n’administre pas le lac',
      rationale:
        'ALL, c’est aussi DROP, ALTER et DELETE : un traitement qui devait lire une table peut alors la supprimer, et un lecteur la réécrire.',
      remedy:
        'Donnez ce que demande le travail : SELECT et DESCRIBE pour lire, INSERT et ALTER pour écrire.',
    },
    'grant-passed-on': {
      title: 'Consommateur qui peut transmettre le droit qu’il a reçu',
      rationale:
        'Avec le droit de transmettre, un lecteur décide qui lira ensuite. Personne parmi les responsables des données ne le voit, et ce qui a été donné reste quand le lecteur est parti.',
      remedy:
        'Laissez `PermissionsWithGrantOption` vide pour les consommateurs ; ce sont les responsables des données qui donnent les droits.',
    },
    'grants-table-by-table': {
      title: 'Droits donnés table après table',
      rationale:
        'Chaque nouvelle table demande à nouveau ses droits, pour chaque lecteur, et celui qu’on oublie, c’est le lecteur qui le découvre. Une étiquette se dit une fois, là où la table est créée.',
      remedy:
        'Donnez aux bases et aux tables des LF-tags comme `tier`, `domain` et `sensitivity`, et les droits par `LFTagPolicy` ; on peut nommer jusqu’à cinq tables.',
    },
    'personal-columns-unfiltered': {
      title: 'Colonne restreinte que voit tout lecteur de sa table',
      rationale:
        'Le contrat dit qu’une colonne n’est pas pour tous. Sans filtre ni étiquette à elle, qui peut lire la table la lit aussi.',
      remedy:
        'Écartez la colonne par `AWS::LakeFormation::DataCellsFilter` ou par les colonnes d’un droit, ou donnez-lui un LF-tag à elle.',
    },
    'lake-credentials-unused': {
      title:
        'Crawler Glue qui lit un emplacement enregistré sans Lake Formation',
      rationale:
        'Un crawler qui lit par ses propres droits dans S3 garde un second chemin vers des données que Lake Formation doit protéger, et ses lectures ne sont dans aucun journal de Lake Formation.',
      remedy:
        'Mettez `UseLakeFormationCredentials: true`, ou `lake_formation_configuration` ; donnez l’emplacement au rôle du crawler, et retirez ses droits dans S3.',
    },
    'admin-is-user': {
      title: 'Utilisateur IAM qui administre le lac',
      rationale:
        'Un administrateur peut donner n’importe quel droit à n’importe qui. Un utilisateur IAM a des clés qui n’expirent pas et reste quand la personne s’en va ; un rôle se prend pour une heure, et chaque fois est consignée.',
      remedy:
        'Nommez des rôles dans `Admins`, comme celui qui déploie la plateforme, ou que les gens prennent par IAM Identity Center.',
    },
    'grant-of-older-type': {
      title: 'Droit de l’ancien type de CloudFormation',
      rationale:
        'AWS::LakeFormation::Permissions connaît bases, tables, colonnes et emplacements : ni LF-tag, ni filtre de cellules, ni catalogue. Qui en a besoin plus tard réécrit le droit.',
      remedy:
        'Écrivez-le en `AWS::LakeFormation::PrincipalPermissions` ; changer de type retire le droit et le redonne : déployez quand personne ne lit.',
    },
  },
};
