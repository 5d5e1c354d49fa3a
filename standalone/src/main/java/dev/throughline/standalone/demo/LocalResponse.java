package dev.throughline.standalone.demo;

import java.nio.charset.StandardCharsets;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer that leaves by no network. */
final class LocalResponse extends AbstractServerHttpResponse {

    private String body = "";

    LocalResponse() {
        super(DefaultDataBufferFactory.sharedInstance);
    }

    String body() {
        return body;
    }

    @Override
    protected Mono<Void> writeWithInternal(Publisher<? extends DataBuffer> parts) {
        return DataBufferUtils.join(parts)
                .doOnNext(whole -> {
                    body = whole.toString(StandardCharsets.UTF_8);
                    DataBufferUtils.release(whole);
                })
                .then();
    }

    @Override
    protected Mono<Void> writeAndFlushWithInternal(Publisher<? extends Publisher<? extends DataBuffer>> parts) {
        return writeWithInternal(Flux.from(parts).concatMap(part -> part));
    }

    @Override
    protected void applyStatusCode() {}

    @Override
    protected void applyHeaders() {}

    @Override
    protected void applyCookies() {}

    @Override
    public <T> T getNativeResponse() {
        throw new IllegalStateException("It leaves by no network");
    }
}
