FROM php:8.3-apache
MAINTAINER Web Team <web@example.com>
RUN apt-get update && \
    apt-get install -y libzip-dev unzip && \
    docker-php-ext-install zip pdo_mysql
RUN a2enmod rewrite
COPY --from=composer:2.8 /usr/bin/composer /usr/bin/composer
COPY . /var/www/html
RUN composer install --no-dev
RUN chown -R www-data:www-data /var/www/html
EXPOSE 80/TCP
