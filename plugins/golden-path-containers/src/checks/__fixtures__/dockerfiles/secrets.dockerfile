FROM node:22-slim AS build
ARG NPM_TOKEN
ARG BUILD_DATE
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci && rm -f .npmrc
COPY . .
RUN npm run build

FROM node:22-slim
ENV API_TOKEN=changeme-now
COPY --from=build /app /app
CMD ["node", "/app/dist/main.js"]
