import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const soundDockerfile: PracticeTranslation = {
  title: 'Dockerfile sain',
  summary:
    'Le fichier veut dire ce qu’il dit : aucune forme que Docker signale, ignore ou comprend autrement.',
  checks: {
    'add-local': {
      title: 'ADD là où COPY suffit',
      rationale:
        'ADD décompresse des archives et télécharge des adresses ; COPY fait ce qu’il dit, et qui le lit n’a pas à se demander lequel des deux c’est.',
      remedy: 'Écrivez COPY pour les fichiers et dossiers du projet.',
    },
    'apt-in-script': {
      title: 'apt, l’outil destiné aux humains, utilisé dans un build',
      rationale:
        'Les options et la sortie d’apt peuvent changer à chaque version, comme le dit son manuel ; celles d’apt-get ne changent pas.',
      remedy:
        'Utilisez `apt-get` et `apt-cache`, qui prennent les mêmes arguments.',
    },
    'copy-needs-slash': {
      title: 'Plusieurs sources copiées vers ce qui n’est pas un dossier',
      rationale:
        'Plusieurs fichiers doivent aller dans un dossier ; sans barre oblique à la fin, Docker refuse de construire ou devine.',
      remedy:
        'Terminez la destination par une barre oblique : `COPY a b /app/`.',
    },
    'copy-relative-destination': {
      title: 'Fichiers copiés vers un dossier que personne n’a nommé',
      rationale:
        'Sans WORKDIR propre, le fichier arrive là où l’image de base se trouve, ce que sa prochaine version peut changer.',
      remedy:
        'Définissez un WORKDIR avant, ou écrivez le chemin complet de la destination.',
    },
    'duplicate-stage-name': {
      title: 'Deux étapes du même nom',
      rationale:
        'Un nom porté par deux étapes désigne tantôt la première, tantôt la seconde : les fichiers viennent de là où personne ne regarde.',
      remedy:
        'Donnez à chaque étape un nom à elle, et utilisez-le dans `COPY --from`.',
    },
    'empty-continuation': {
      title: 'Ligne vide au milieu d’une instruction',
      rationale:
        'Docker saute une ligne vide après une continuation, avec un avertissement, et finira par la refuser ; un lecteur y voit la fin.',
      remedy: 'Supprimez la ligne vide, ou mettez-y un commentaire.',
    },
    'env-self-reference': {
      title: 'Variable utilisée dans l’ENV qui la définit',
      rationale:
        'Toutes les valeurs d’un ENV sont calculées avant qu’aucune ne soit définie : la variable est vide ou garde son ancienne valeur.',
      remedy:
        'Définissez-la dans un ENV à part, au-dessus de celui qui s’en sert.',
    },
    'from-as-casing': {
      title: 'FROM et AS dans une casse différente',
      rationale:
        'Un mot-clé en majuscules avec son AS en minuscules fait passer le nom d’une étape inaperçu.',
      remedy: 'Écrivez les deux de la même façon : `FROM image AS name`.',
    },
    'instruction-casing': {
      title: 'Mots-clés en majuscules et en minuscules',
      rationale:
        'Des mots-clés écrits de deux façons rendent un fichier plus difficile à lire et à parcourir.',
      remedy:
        'Écrivez tous les mots-clés en majuscules, comme le fait la documentation.',
    },
    'instruction-order': {
      title: 'Instruction au-dessus du premier FROM',
      rationale:
        'Seul ARG peut précéder le premier FROM : il n’y a pas encore d’image pour autre chose, et Docker refuse le fichier.',
      remedy: 'Déplacez-la sous le FROM de l’étape à laquelle elle appartient.',
    },
    'interactive-install': {
      title: 'Gestionnaire de paquets qui pose des questions',
      rationale:
        'Personne ne répond pendant un build : apt, dnf et zypper abandonnent dès qu’ils doivent demander s’il faut continuer.',
      remedy:
        'Laissez-le continuer seul : `apt-get install -y`, `dnf install -y`, `zypper --non-interactive install`.',
    },
    'invalid-port': {
      title: 'EXPOSE de ce qui n’est pas un port',
      rationale:
        'EXPOSE ne nomme que des ports du conteneur ; un port de l’hôte, une adresse ou un numéro qui n’existe pas est ignoré ou refusé.',
      remedy:
        'Nommez le port et, si ce n’est pas TCP, le protocole en minuscules : `EXPOSE 8080 53/udp`.',
    },
    'legacy-key-value': {
      title: 'ENV ou LABEL sans signe égal',
      rationale:
        'Dans l’ancienne forme, tout ce qui suit le premier mot est la valeur : une deuxième variable sur la ligne devient une partie de la première.',
      remedy:
        'Écrivez `ENV name=value`, avec des guillemets autour d’une valeur qui contient des espaces.',
    },
    maintainer: {
      title: 'Instruction MAINTAINER',
      rationale:
        'MAINTAINER est déprécié depuis 2017 ; les outils qui cherchent le responsable d’une image lisent ses labels.',
      remedy:
        'Écrivez un label à sa place : `LABEL org.opencontainers.image.authors="…"`.',
    },
    'onbuild-trigger': {
      title: 'ONBUILD de ce qu’il ne peut pas porter',
      rationale:
        'Docker refuse un ONBUILD qui porte FROM, MAINTAINER ou un autre ONBUILD : le fichier ne se construit pas.',
      remedy:
        'Écrivez l’instruction dans les fichiers qui construisent sur cette image.',
    },
    pipefail: {
      title: 'Pipe qui cache un échec',
      rationale:
        'Un shell ne regarde que la dernière commande d’un pipe : un téléchargement qui échoue avant elle laisse le build continuer.',
      remedy:
        'Définissez-le pour l’étape, si son shell le permet : `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`, ou écrivez d’abord le téléchargement dans un fichier.',
    },
    'relative-workdir': {
      title: 'WORKDIR avec un chemin relatif',
      rationale:
        'Un WORKDIR relatif dépend de celui qui le précède, dans le fichier ou dans l’image de base, et se déplace avec lui.',
      remedy: 'Écrivez le chemin complet : `WORKDIR /app`.',
    },
    'repeated-healthcheck': {
      title: 'Plusieurs HEALTHCHECK dans une étape',
      rationale:
        'Seul le dernier HEALTHCHECK d’une étape a un effet ; les autres trompent qui lit le fichier.',
      remedy: 'Gardez le dernier HEALTHCHECK et supprimez les autres.',
    },
    'reserved-stage-name': {
      title: 'Étape portant un nom réservé',
      rationale:
        'Les mots scratch et context ont un sens à eux : on ne peut pas se référer à une étape qui porte ce nom.',
      remedy:
        'Nommez l’étape d’après ce qu’elle fait, par exemple `build` ou `test`.',
    },
    'run-cd': {
      title: 'RUN qui commence par cd',
      rationale:
        'Un cd prend fin avec son RUN ; l’instruction suivante est de retour dans l’ancien dossier, ce qui échappe facilement.',
      remedy:
        'Choisissez le dossier par WORKDIR avant le RUN, ou donnez le chemin à l’outil : `make -C /src`.',
    },
    'shell-linked': {
      title: 'Shell du système remplacé par un lien',
      rationale:
        'Les scripts du système sont écrits pour son propre /bin/sh ; un autre à sa place les casse là où personne ne l’attend.',
      remedy:
        'Choisissez le shell du build par SHELL : `SHELL ["/bin/bash", "-c"]`.',
    },
    'stage-name-casing': {
      title: 'Nom d’étape avec des majuscules',
      rationale:
        'Les noms d’étapes sont comparés en minuscules ; des majuscules suggèrent une différence qui n’existe pas.',
      remedy:
        'Écrivez le nom en minuscules, à cet endroit et dans chaque `--from`.',
    },
    'sudo-used': {
      title: 'RUN avec sudo',
      rationale:
        'Un build peut devenir root par USER ; un sudo laissé dans l’image permet au programme de le devenir aussi.',
      remedy:
        'Retirez sudo ; faites ce qui demande root avant l’instruction USER, ou utilisez `gosu` pour abandonner les droits.',
    },
    'syntax-error': {
      title: 'Fichier que Docker refuse',
      rationale:
        'Docker s’arrête à cette ligne avant de construire quoi que ce soit : tel quel, ce fichier ne peut donner aucune image.',
      remedy:
        'Écrivez une instruction qui existe, fermez ce qui est ouvert et commencez par `FROM` ; `docker build --check .` dit si Docker accepte le fichier.',
    },
    'system-workdir': {
      title: 'WORKDIR dans un dossier du système',
      rationale:
        'Des fichiers du projet parmi ceux du système peuvent les remplacer, et demandent des droits qu’aucun programme ne devrait avoir.',
      remedy:
        'Travaillez dans un dossier à vous : `/app`, `/srv`, `/usr/src/app`.',
    },
    'undefined-variable': {
      title: 'Variable jamais déclarée',
      rationale:
        'À la place d’une variable qu’il ne connaît pas, Docker ne met rien : un chemin ou un label sort faux sans un mot.',
      remedy:
        'Déclarez-la dans la même étape ; un ARG placé au-dessus du premier FROM doit y être répété : `ARG VERSION`.',
    },
    'useless-command': {
      title: 'Commande qui n’a pas de sens dans un build',
      rationale:
        'Un build n’a ni services, ni terminaux, ni montages à lui ; ce que fait une telle commande disparaît à la fin du RUN.',
      remedy:
        'Retirez-la ; démarrez un service par ENTRYPOINT dans un conteneur à part, et préparez ses données avec son propre outil.',
    },
    'useradd-log': {
      title: 'Numéro d’utilisateur élevé et journal énorme',
      rationale:
        'Pour un numéro élevé, useradd crée un journal creux qui couvre tous les numéros inférieurs, et qu’une couche stocke en entier.',
      remedy:
        'Ajoutez `--no-log-init`, ou prenez un numéro inférieur à 100 000.',
    },
    'wget-and-curl': {
      title: 'wget et curl tous deux utilisés',
      rationale:
        'Deux outils pour une seule tâche, c’est un paquet de plus à installer et à tenir à jour.',
      remedy: 'Utilisez partout l’un des deux, et n’installez que celui-là.',
    },
    'wget-progress': {
      title: 'Téléchargement qui inonde le journal du build',
      rationale:
        'Sans terminal, wget écrit une ligne tous les 50 ko : un gros téléchargement enterre ce qui compte dans le journal.',
      remedy:
        'Ajoutez `--progress=dot:giga`, ou `-nv` pour une ligne par fichier.',
    },
    'suppression-unsound': {
      title: 'Commentaire de suppression qui ne compte pas',
      rationale:
        'Une suppression sans raison, ou illisible, laisse le lecteur suivant deviner ; elle ne masque rien.',
      remedy:
        'Écrivez `# golden-path ignore=<check> reason="…"` au-dessus de l’endroit, avec `until=2027-01-31` si elle doit prendre fin.',
    },
    'healthcheck-missing': {
      title: 'Pas de HEALTHCHECK alors que la politique en demande un',
      rationale:
        'Là où aucun orchestrateur ne sonde le programme, comme avec Docker seul ou Swarm, seul HEALTHCHECK dit qu’il est bloqué.',
      remedy:
        'Demandez son état au programme : `HEALTHCHECK CMD ["/app", "--health"]`. Ce contrôle n’existe qu’avec `healthcheck: true` dans la politique.',
    },
    'label-key': {
      title: 'Label au nom inhabituel',
      rationale:
        'Docker demande des noms faits de minuscules, de chiffres, de points et de tirets, et se réserve quelques préfixes ; les outils peuvent ne pas trouver les autres.',
      remedy:
        'Prenez les noms de l’OCI, `org.opencontainers.image.…`, ou commencez par un domaine à vous.',
    },
    'label-unexpected': {
      title: 'Label que la politique ne connaît pas',
      rationale:
        'Quand une liste de labels est convenue, un label de plus est souvent une faute de frappe qu’aucun outil n’ira chercher.',
      remedy:
        'Corrigez son nom, ou faites-le ajouter à `labels` dans la politique.',
    },
    'label-value': {
      title: 'Label dont la valeur n’est pas du bon genre',
      rationale:
        'Les outils qui lisent le label attendent une version, une date ou une adresse, et échouent ou passent l’image s’il contient autre chose.',
      remedy:
        'Donnez-lui une valeur du genre que fixe `labels` dans la politique, et qui ne soit pas vide.',
    },
    'system-volume': {
      title: 'VOLUME sur un dossier du système',
      rationale:
        'Un volume à cet endroit survit à l’image dont il vient : après une mise à jour, le conteneur tourne avec les anciens fichiers du système.',
      remedy:
        'Gardez les données dans un dossier à elles : `VOLUME /var/lib/app`.',
    },
    'copy-ignored-file': {
      title: 'Fichier copié que le fichier ignore écarte',
      rationale:
        'Ce que `.dockerignore` écarte n’atteint jamais le build : le COPY échoue comme si le fichier n’existait pas.',
      remedy:
        'Retirez la ligne de `.dockerignore`, ajoutez une exception (`!dist/app.js`) après elle, ou ne copiez pas le fichier.',
    },
    'copy-missing-source': {
      title: 'Fichier copié que le projet n’a pas',
      rationale:
        'Le build s’arrête là pour quiconque a un clone neuf, ou seulement sous Linux si seule la casse diffère.',
      remedy:
        'Écrivez le chemin tel qu’il est dans le dépôt, depuis la racine du contexte de build ; ce qui est hors du contexte ne peut pas être copié.',
    },
    'dockerignore-unsound': {
      title: 'Ligne du fichier ignore qui ne fait rien, ou arrête le build',
      rationale:
        'Une ligne qui ne correspond à rien rassure à tort : ce qu’elle devait écarter entre dans l’image.',
      remedy:
        'Écrivez un chemin ou un motif par ligne, depuis la racine du contexte, avec `/` entre les dossiers, et les commentaires sur des lignes à part.',
    },
  },
};
