# The production image: the built server and what it needs at run time, nothing else. The database is outside.
ARG NODE=24.21.0-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /concord
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:${NODE} AS dependencies
WORKDIR /concord
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:${NODE}
ENV NODE_ENV=production PORT=4000
WORKDIR /concord
COPY --from=dependencies /concord/node_modules ./node_modules
COPY --from=build /concord/dist ./dist
COPY package.json LICENSE* ./
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=4s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
