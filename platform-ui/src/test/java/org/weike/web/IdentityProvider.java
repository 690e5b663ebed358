package org.weike.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A small OpenID Connect provider: the code flow with PKCE over real HTTP, which a test makes lie where it likes. */
final class IdentityProvider implements AutoCloseable {

    static final String CLIENT = "weike";
    static final String SECRET = "a secret between the two";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private final Map<String, Object> claims = new HashMap<>();

    private IdentityProvider(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static IdentityProvider start() throws IOException {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var provider = new IdentityProvider(
                    server, new RSAKeyGenerator(2048).keyID("one").generate());
            server.createContext("/.well-known/openid-configuration", it -> answer(it, 200, provider.metadata()));
            server.createContext("/keys", it -> answer(it, 200, new JWKSet(provider.key.toPublicJWK()).toString()));
            server.createContext("/token", provider::token);
            server.start();
            return provider;
        } catch (JOSEException e) {
            throw new IllegalStateException("no key", e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the next token says besides, or instead of, the truth. */
    void says(Map<String, Object> said) {
        claims.clear();
        claims.putAll(said);
    }

    /** What a person's browser does after they signed in here: comes back with a code and the state. */
    String signedIn(String authorization) {
        var parameters = parameters(URI.create(authorization).getRawQuery());
        String code = UUID.randomUUID().toString();
        asked.put(code, parameters);
        return parameters.get("redirect_uri") + "?code=" + code + "&state=" + parameters.get("state");
    }

    private void token(HttpExchange exchange) throws IOException {
        var sent = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var before = asked.remove(sent.getOrDefault("code", ""));
        String basic = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(StandardCharsets.UTF_8));
        if (before == null
                || !("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !challenge(sent.getOrDefault("code_verifier", "")).equals(before.get("code_challenge"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var answer = Map.of("access_token", "none", "token_type", "Bearer", "id_token", idToken(before));
        answer(exchange, 200, JsonMapper.shared().writeValueAsString(answer));
    }

    @SuppressWarnings("JavaUtilDate") // as the token builder wants them
    private String idToken(Map<String, String> before) {
        var now = Instant.now();
        var token = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("somebody")
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", before.get("nonce"));
        claims.forEach(token::claim);
        var signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), token.build());
        try {
            signed.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign", e);
        }
        return signed.serialize();
    }

    private String metadata() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "issuer", issuer(),
                        "authorization_endpoint", issuer() + "/authorize",
                        "token_endpoint", issuer() + "/token",
                        "jwks_uri", issuer() + "/keys",
                        "response_types_supported", List.of("code"),
                        "subject_types_supported", List.of("public"),
                        "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
