# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn --batch-mode --no-transfer-progress -q -DskipTests -Dquick -pl all-in-one -am package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data --create-home chipwire
COPY --from=build /src/all-in-one/target/chipwire/lib /opt/chipwire/lib
COPY --from=build /src/samples /opt/chipwire/samples
USER chipwire
WORKDIR /data
VOLUME /data
ENTRYPOINT ["java", "-Xmx512m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-Dfile.encoding=UTF-8", "-Dchipwire.home=/opt/chipwire", \
    "-cp", "/opt/chipwire/lib/*", "io.chipwire.main.Main"]
CMD ["run", "--host", "0.0.0.0", "--data", "/data"]
