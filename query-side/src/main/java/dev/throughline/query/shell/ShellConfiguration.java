package dev.throughline.query.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.webjars.WebJarVersionLocator;
import reactor.core.publisher.Mono;

/** Serves the dashboard's page at each of its addresses, and its files under versioned ones. */
@Configuration(proxyBeanMethods = false)
public class ShellConfiguration {

    /** Every address that a person can open, reload or share. The page itself reads the rest off its address. */
    private static final String[] PAGES = {
        "/",
        "/index.html",
        "/features/**",
        "/handoffs/**",
        "/me",
        "/products",
        "/products/**",
        "/projects",
        "/projects/**",
        "/requests",
        "/decisions",
        "/decisions/**",
        "/replay",
        "/who-decides",
        "/settings",
        "/settings/**",
        "/sign-in",
        "/invitations/**"
    };

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Bean
    Assets assets() {
        return Assets.onClassPath();
    }

    @Bean
    Shell shell(Assets assets) {
        try {
            String icons = file("icons.svg").replaceFirst("<svg ", "<svg class=\"sprite\" aria-hidden=\"true\" ");
            return new Shell(file("index.html").replace("{{icons}}", icons), assets, new WebJarVersionLocator());
        } catch (IOException e) {
            throw new UncheckedIOException("The dashboard's page is missing", e);
        }
    }

    private static String file(String name) throws IOException {
        return new ClassPathResource("static/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    /** Before Spring Boot's own welcome page, which would show the page's source. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> pages(Shell shell) {
        RouterFunctions.Builder routes = RouterFunctions.route();
        for (String page : PAGES) {
            routes.route(RequestPredicates.GET(page), request -> answer(HttpStatus.OK, shell));
        }
        return routes.build();
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
                        request -> answer(HttpStatus.NOT_FOUND, shell))
                .build();
    }

    private static Mono<ServerResponse> answer(HttpStatus status, Shell shell) {
        return ServerResponse.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .bodyValue(shell.html());
    }

    @Bean
    WebFluxConfigurer versionedFiles(Assets assets) {
        return new WebFluxConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(assets.path() + "/**")
                        .addResourceLocations("classpath:/static/")
                        .setCacheControl(FOR_GOOD);
                registry.addResourceHandler("/webjars/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/")
                        .setCacheControl(FOR_GOOD);
            }
        };
    }
}
