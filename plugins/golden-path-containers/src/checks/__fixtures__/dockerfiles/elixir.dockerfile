FROM elixir:1.17 AS build
RUN mix local.hex --force && mix local.rebar --force
ENV MIX_ENV=prod
WORKDIR /app
COPY . .
RUN mix deps.get
RUN mix release

FROM debian:bookworm-slim
RUN apt-get update -y
RUN apt-get install -y libstdc++6 openssl libncurses5 locales
RUN sed -i '/en_US.UTF-8/s/^# //g' /etc/locale.gen && locale-gen
COPY --from=build /app/_build/prod/rel/shop ./
CMD ["bin/shop", "start"]
