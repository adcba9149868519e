ARG BASE_TAG=12
ARG VERSION
FROM --platform=linux/amd64 debian:${BASE_TAG}
LABEL version=$VERSION
RUN yum install -y git || apt-get install git
RUN apk add --no-cache --virtual .deps gcc && make && apk del .deps
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
HEALTHCHECK NONE
ENTRYPOINT ["/a"]
ENTRYPOINT ["/b"]
