FROM fedora:41
RUN dnf install -y git make gcc \
    && dnf groupinstall -y "Development Tools"
RUN curl -fsSL https://example.com/a.tgz | tar xz -C /opt
WORKDIR opt
COPY run.sh conf.ini ./
ENTRYPOINT ["./run.sh"]
