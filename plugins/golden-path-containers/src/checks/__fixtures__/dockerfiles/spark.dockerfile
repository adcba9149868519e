FROM debian:bookworm AS base
RUN apt-get -qq update && \
    apt-get -qq -y install --no-install-recommends openjdk-17-jre-headless procps && \
    rm -rf /var/lib/apt/lists/*

FROM base AS base
ENV SPARK_HOME /opt/spark
RUN wget -q https://archive.example.org/spark.tgz \
    && tar xzf spark.tgz -C /opt \
    && rm spark.tgz
WORKDIR /opt/spark
RUN cd sbin && ls

FROM base AS scratch
USER nobody
CMD ["./bin/spark-class"]
