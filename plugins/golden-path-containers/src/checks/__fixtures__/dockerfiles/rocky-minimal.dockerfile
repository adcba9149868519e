FROM rockylinux:9-minimal
RUN microdnf install -y nginx
RUN rm -rf /etc/nginx/conf.d
COPY nginx.conf /etc/nginx/
CMD ["nginx", "-g", "daemon off;"]
