import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const buildSecrets: PracticeTranslation = {
  title: 'Pas de secret dans les arguments de build',
  summary:
    'Un secret entre dans un build par un montage de secret, jamais par un argument, une variable ou un fichier copié.',
  checks: {
    'secret-arg-env': {
      title: 'Secret dans ARG ou ENV',
      rationale:
        'Arguments et variables restent dans l’historique et la configuration de l’image : quiconque peut la télécharger les lit.',
      remedy:
        'Montez-le pour la seule commande qui en a besoin : `RUN --mount=type=secret,id=token,env=TOKEN …`, avec un build lancé par `--secret id=token`. Ce dont le programme a besoin lui est donné à son démarrage.',
    },
    'secret-file-copied': {
      title: 'Fichier secret copié dans l’image',
      rationale:
        'Un fichier copié reste dans sa couche même si une instruction suivante le supprime : quiconque peut télécharger l’image peut le lire.',
      remedy:
        'Montez-le pour la seule commande qui en a besoin : `RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`, et inscrivez-le dans `.dockerignore`.',
    },
    'secret-literal': {
      title: 'Secret écrit dans le Dockerfile',
      rationale:
        'Un jeton ou un mot de passe écrit dans le fichier se retrouve dans le dépôt, dans chacun de ses clones et dans l’historique de l’image.',
      remedy:
        'Révoquez-le, puis montez le nouveau : `RUN --mount=type=secret,id=token …`.',
    },
    'password-set': {
      title: 'Mot de passe d’un utilisateur fixé dans l’image',
      rationale:
        'Un mot de passe fixé pendant le build est le même dans tous les conteneurs, et quiconque télécharge l’image peut en lire le condensat.',
      remedy:
        'Laissez le compte verrouillé : un conteneur n’a pas besoin de connexion. Créez-le avec `useradd --system` ou `adduser -D`, sans mot de passe.',
    },
    'context-secret-files': {
      title: 'Fichiers secrets du dépôt emportés avec un dossier',
      rationale:
        'Un COPY de tout un dossier prend ce qui s’y trouve ; une clé emportée ainsi reste dans la couche, pour quiconque peut télécharger l’image.',
      remedy:
        'Inscrivez les fichiers dans `.dockerignore`, sortez-les du dépôt, et donnez-les au build par un montage de secret ou au programme quand il démarre.',
    },
    'build-arg-secret': {
      title: 'Secret passé comme argument de build',
      rationale:
        'L’historique de l’image et l’attestation de provenance gardent les arguments de build : quiconque peut télécharger l’image lit le secret.',
      remedy:
        'Passez-le comme secret, `--secret id=token,env=TOKEN` ou `secrets:`, et montez-le dans le Dockerfile : `RUN --mount=type=secret,id=token,env=TOKEN …`.',
    },
    'provenance-arg-leak': {
      title: 'Provenance complète qui publie un argument secret',
      rationale:
        'La provenance en mode=max écrit les valeurs de tous les arguments de build à côté de l’image, où on les lit sans même regarder dedans.',
      remedy:
        'Passez le secret par `--secret` ; d’ici là, écrivez `provenance: mode=min`, qui laisse les arguments de côté.',
    },
    'image-secrets': {
      title: 'Secret dans l’image publiée',
      rationale:
        'Configuration, historique et chaque couche sont lus par quiconque peut télécharger l’image, y compris ce qu’une couche ultérieure supprime.',
      remedy:
        'Révoquez le secret, reconstruisez avec un montage de secret (`RUN --mount=type=secret,id=token …`), et supprimez l’image publiée.',
    },
  },
};
