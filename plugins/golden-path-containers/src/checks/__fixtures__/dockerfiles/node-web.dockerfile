# syntax=docker/dockerfile:1
FROM node:22

# Where everything lives.
WORKDIR /usr/src/app
COPY . .
RUN npm install
RUN npm run build

EXPOSE 3000
CMD npm start
