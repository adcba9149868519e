FROM ubuntu:22.04
RUN apt-get update
RUN apt-get install -y nginx redis-server supervisor
RUN service nginx start
COPY supervisord.conf /etc/supervisor/conf.d/
RUN chmod -R 777 /etc/supervisor
CMD ["/usr/bin/supervisord"]
