package dev.throughline.command.edge;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Flux;

/** The exchange as it would be if its member had sent another command: what is put on it stays off the one that was sent. */
final class Forwarded extends ServerWebExchangeDecorator {

    private final ServerHttpRequest request;
    private final Map<String, Object> attributes;

    Forwarded(ServerWebExchange sent, HttpMethod method, URI uri, @Nullable String ifMatch, byte[] body) {
        super(sent);
        this.attributes = new HashMap<>(sent.getAttributes());
        var bare = sent.getRequest()
                .mutate()
                .method(method)
                .uri(uri)
                .headers(headers -> {
                    headers.remove(HttpHeaders.CONTENT_LENGTH);
                    headers.remove(HttpHeaders.IF_MATCH);
                    headers.setContentType(MediaType.APPLICATION_JSON);
                    if (ifMatch != null) {
                        headers.set(HttpHeaders.IF_MATCH, ifMatch.equals("*") ? ifMatch : '"' + ifMatch + '"');
                    }
                })
                .build();
        this.request = new WithBody(
                bare,
                Flux.defer(() -> Flux.just(sent.getResponse().bufferFactory().wrap(body))));
    }

    @Override
    public ServerHttpRequest getRequest() {
        return request;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    private static final class WithBody extends ServerHttpRequestDecorator {

        private final Flux<DataBuffer> body;

        WithBody(ServerHttpRequest bare, Flux<DataBuffer> body) {
            super(bare);
            this.body = body;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return body;
        }
    }
}
