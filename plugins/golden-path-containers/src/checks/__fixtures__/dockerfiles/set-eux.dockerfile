FROM debian:12-slim
RUN set -eux; \
	savedAptMark="$(apt-mark showmanual)"; \
	apt-get update; \
	apt-get install -y --no-install-recommends ca-certificates wget; \
	wget -O /usr/local/bin/gosu "https://example.com/gosu-$(dpkg --print-architecture)"; \
	chmod +x /usr/local/bin/gosu; \
	gosu --version
RUN set -eux; \
	if [ -n "$X" ]; then \
		apt-get update; \
	fi; \
	mkdir -p /data
VOLUME /data
COPY docker-entrypoint.sh /usr/local/bin/
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["server"]
