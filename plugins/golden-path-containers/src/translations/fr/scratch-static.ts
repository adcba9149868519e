import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const scratchStatic: PracticeTranslation = {
  title: 'Scratch pour les binaires statiques',
  summary:
    'Un binaire statique est livré sur scratch, ou sur une base faite pour les binaires statiques.',
  checks: {
    'static-on-os': {
      title: 'Binaire statique sur un système d’exploitation',
      rationale:
        'Un binaire statique n’a besoin de rien du système qui le porte ; chaque paquet qui s’y trouve n’est qu’une chose de plus à mettre à jour.',
      remedy:
        'Terminez par `FROM scratch`, ou par `gcr.io/distroless/static` là où il faut des certificats, des fuseaux horaires ou un utilisateur.',
    },
    'scratch-incomplete': {
      title: 'Image sur scratch qui ne peut pas démarrer',
      rationale:
        'Sur scratch, il n’y a ni shell pour exécuter une commande en forme shell, ni /etc/passwd où chercher le nom d’un utilisateur.',
      remedy:
        'Écrivez le démarrage sous forme de tableau JSON, `ENTRYPOINT ["/app"]`, et l’utilisateur sous forme de numéro, `USER 65532:65532`.',
    },
    'scratch-certificates': {
      title: 'Image sur scratch sans certificats',
      rationale:
        'Il n’y a pas de certificats racine sur scratch : un programme qui appelle en HTTPS y échoue sur une autorité inconnue. Les fuseaux horaires manquent aussi.',
      remedy:
        'Copiez-les depuis le build, `COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/`, ou prenez `gcr.io/distroless/static`. Un programme qui n’appelle personne n’en a pas besoin.',
    },
  },
};
