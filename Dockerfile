# Builds the platform and keeps only what runs it.
FROM maven:3-eclipse-temurin-21 AS build
WORKDIR /source
COPY . .
RUN mvn -B -ntp -q -DskipTests package

FROM eclipse-temurin:21-jre
RUN useradd --system --create-home weike && mkdir -p /var/lib/weike && chown weike /var/lib/weike
USER weike
WORKDIR /var/lib/weike
COPY --from=build /source/platform-ui/target/weike.jar /opt/weike/weike.jar
EXPOSE 8080
HEALTHCHECK --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/8080"]
ENTRYPOINT ["java", "-jar", "/opt/weike/weike.jar", "run", "--data", "/var/lib/weike/data", "--keys", "/var/lib/weike/keys"]
