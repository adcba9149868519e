# syntax=docker/dockerfile:1.7
FROM debian:12-slim
RUN <<EOF
set -e
apt-get update
apt-get install -y curl
EOF
COPY <<-"CONF" /etc/app.conf
	a=$b
	CONF
RUN cat /etc/app.conf | wc -l
CMD ["cat", "/etc/app.conf"]
