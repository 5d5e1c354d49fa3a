package dev.throughline.access.problem;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers 413 {@code body.too-large}: at once if the request says its length, else when all has come; what is too much is
 * dropped as it comes. The codecs' own limit ends the reading in the middle, upon which Netty frees a buffer twice and
 * the connection breaks without an answer. It stands behind the security filters, since 401 comes first.
 */
@Order(0)
public final class BodyLimit implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > StrictJson.MAX_BYTES) {
            return Mono.error(() -> StrictJson.tooLarge().exception());
        }
        return chain.filter(exchange.mutate().request(new Limited(request)).build());
    }

    private static final class Limited extends ServerHttpRequestDecorator {

        Limited(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                var read = new AtomicLong();
                Flux<DataBuffer> kept = super.getBody().handle((buffer, sink) -> {
                    if (read.addAndGet(buffer.readableByteCount()) > StrictJson.MAX_BYTES) {
                        DataBufferUtils.release(buffer);
                    } else {
                        sink.next(buffer);
                    }
                });
                return kept.concatWith(Mono.defer(() -> read.get() > StrictJson.MAX_BYTES
                        ? Mono.error(StrictJson.tooLarge().exception())
                        : Mono.empty()));
            });
        }
    }
}
