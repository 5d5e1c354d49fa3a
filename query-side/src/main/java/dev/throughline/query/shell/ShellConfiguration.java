package dev.throughline.query.shell;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.webjars.WebJarVersionLocator;
import reactor.core.publisher.Mono;

/** Serves the dashboard's page at each of its addresses, and its files under versioned ones. */
@Configuration(proxyBeanMethods = false)
public class ShellConfiguration {

    @Bean
    Assets assets() {
        return Assets.onClassPath();
    }

    @Bean
    Shell shell(Assets assets) {
        return new Shell(assets, new WebJarVersionLocator());
    }

    /** Before Spring Boot's own welcome page, which would show the page's source. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> pages(Shell shell) {
        RouterFunctions.Builder routes = RouterFunctions.route();
        for (Route route : shell.routes()) {
            routes.route(route.isAsked(), request -> answer(HttpStatus.OK, shell.html(route)));
        }
        return routes.build();
    }

    /** From memory: a first visit asks for dozens of them at once. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> files(Assets assets) {
        return request -> request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD
                ? Mono.justOrEmpty(assets.find(request.path())).map(asset -> asset::answer)
                : Mono.empty();
    }

    /** A mistyped address is told so by the page itself, with its ways on, rather than by the framework's error page. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    RouterFunction<ServerResponse> noPage(Shell shell) {
        return RouterFunctions.route()
                .route(
                        RequestPredicates.method(HttpMethod.GET)
                                .and(RequestPredicates.headers(
                                        headers -> headers.accept().contains(MediaType.TEXT_HTML)))
                                .and(RequestPredicates.path("/{first:api|assets|webjars}/**")
                                        .negate()),
                        request -> answer(HttpStatus.NOT_FOUND, shell.html()))
                .build();
    }

    private static Mono<ServerResponse> answer(HttpStatus status, String html) {
        return ServerResponse.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .bodyValue(html);
    }
}
