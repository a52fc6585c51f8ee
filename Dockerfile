# syntax=docker/dockerfile:1
# A server with a store of its own: docs/operate.md tells how it is run.
FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
# The page is built by npm, which Maven calls.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -ntp -DskipTests package

FROM eclipse-temurin:25-jre
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --create-home --home-dir /var/lib/groundtrack groundtrack
COPY --from=build /build/target/groundtrack.jar /tmp/groundtrack.jar
COPY deploy/aot-cache /usr/local/bin/aot-cache
# Here and not where it is built: the cache holds for the JVM that makes it.
RUN aot-cache /tmp/groundtrack.jar /opt/groundtrack && rm /tmp/groundtrack.jar
USER 10001
WORKDIR /var/lib/groundtrack
VOLUME /var/lib/groundtrack
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/actuator/health/readiness"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:AOTCache=/opt/groundtrack/groundtrack.aot", \
  "-Xlog:aot*=off", "-Xlog:aot=off", "-jar", "/opt/groundtrack/groundtrack.jar"]
