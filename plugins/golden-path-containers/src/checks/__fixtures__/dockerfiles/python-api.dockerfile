FROM python:3.12

ARG GIT_SHA
ENV PYTHONUNBUFFERED 1
ENV APP_HOME /app
RUN apt-get update
RUN apt-get install -y gcc libpq-dev
WORKDIR $APP_HOME
ADD requirements.txt .
RUN pip install --upgrade pip
RUN pip install -r requirements.txt
ADD . .
LABEL org.opencontainers.image.revision=$GIT_SHA
CMD gunicorn --bind 0.0.0.0:8000 app.wsgi
