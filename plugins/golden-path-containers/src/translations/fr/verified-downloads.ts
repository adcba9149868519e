import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const verifiedDownloads: PracticeTranslation = {
  title: 'Téléchargements vérifiés',
  summary:
    'Ce qu’un build télécharge est vérifié : certificats, signatures et sommes de contrôle restent actifs.',
  checks: {
    'add-unverified': {
      title: 'ADD d’une URL sans somme de contrôle',
      rationale:
        'Ce qui se trouve à une URL peut changer ou être remplacé ; sans somme de contrôle, le build prend ce qu’on lui donne.',
      remedy:
        'Donnez la somme de contrôle du fichier : `ADD --checksum=sha256:… https://…` ; nommez un commit pour un dépôt Git : `…/x.git#<sha>`.',
    },
    'piped-to-shell': {
      title: 'Téléchargement envoyé directement à un shell',
      rationale:
        'Ce que l’autre côté envoie ce jour-là est exécuté en root, sans être vu ; une connexion qui se coupe exécute la moitié d’un script.',
      remedy:
        'Téléchargez une version fixe dans un fichier, comparez-la à une somme de contrôle connue (`sha256sum -c`), puis exécutez-la ; ou installez un paquet.',
    },
    'signature-verification-off': {
      title: 'Signatures des paquets non vérifiées',
      rationale:
        'Un paquet dont la signature n’est pas vérifiée peut venir de quiconque écrit sur le miroir ou se trouve sur le chemin.',
      remedy:
        'Retirez l’option et installez la clé du dépôt : `signed-by=` pour apt, `/etc/apk/keys` pour apk, `rpm --import` pour rpm.',
    },
    'tls-verification-off': {
      title: 'Certificats non vérifiés',
      rationale:
        'Sans vérification, quiconque se trouve sur le chemin peut mettre un autre fichier à la place de celui qui était demandé.',
      remedy:
        'Retirez l’option ; si l’entreprise a sa propre autorité de certification, ajoutez-la à l’image et continuez de vérifier.',
    },
  },
};
