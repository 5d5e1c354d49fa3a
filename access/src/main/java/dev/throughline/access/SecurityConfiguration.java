package dev.throughline.access;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemRendering;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a request must bring, and what every answer says to the browser. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    private static final Problem CSRF_MISSING = Problem.of(
            403,
            "csrf.missing",
            "Not sent by our page",
            "A request by session needs the cookie " + BrowserCookies.XSRF + " repeated in the header "
                    + XsrfTokens.HEADER + ".");

    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            Authenticator authenticator,
            ProblemRendering problems,
            ObjectProvider<InlineScripts> scripts) {
        var xsrf = new XsrfTokens();
        return http.addFilterAt(authenticator::filter, SecurityWebFiltersOrder.FIRST)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(xsrf)
                        .csrfTokenRequestHandler(new HeaderOnly())
                        .requireCsrfProtectionMatcher(exchange ->
                                XsrfTokens.isNeeded(exchange) ? MatchResult.match() : MatchResult.notMatch())
                        .accessDeniedHandler((exchange, denied) ->
                                xsrf.handOut(exchange).then(problems.write(exchange, CSRF_MISSING))))
                .addFilterAfter(xsrf, SecurityWebFiltersOrder.CSRF)
                .authorizeExchange(paths -> paths.pathMatchers("/api/health")
                        .permitAll()
                        .pathMatchers(HttpMethod.POST, SessionController.PATH)
                        .permitAll()
                        .pathMatchers(InvitationController.PATH + "/*")
                        .permitAll()
                        .pathMatchers("/api/**")
                        .authenticated()
                        // the pages are static and hold no data
                        .pathMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .pathMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (exchange, missing) -> problems.write(exchange, CurrentMember.required()))
                        .accessDeniedHandler((exchange, denied) -> problems.write(exchange, CurrentMember.required())))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(contentPolicy(scripts)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable)
                        .writer(SecurityConfiguration::cacheable))
                .build();
    }

    /** Everything from here and nothing from elsewhere; inline only the scripts whose hashes are known. */
    private static String contentPolicy(ObjectProvider<InlineScripts> scripts) {
        var hashes = scripts.orderedStream()
                .flatMap(inline -> inline.hashes().stream())
                .sorted()
                .map(hash -> " '" + hash + "'")
                .collect(Collectors.joining());
        return "default-src 'none'; script-src 'self'" + hashes + "; style-src 'self'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
                + "frame-ancestors 'none'";
    }

    /** Unless the answer says otherwise: data is kept nowhere, pages and assets are asked for again each time. */
    private static Mono<Void> cacheable(ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> {
            var headers = exchange.getResponse().getHeaders();
            if (headers.getCacheControl() == null) {
                var path =
                        exchange.getRequest().getPath().pathWithinApplication().value();
                headers.setCacheControl(path.startsWith("/api") ? "no-store" : "no-cache");
            }
        });
    }

    /** Never looks for the token in a form: that would read the body. No page contains it, so nothing need mask it. */
    private static final class HeaderOnly extends ServerCsrfTokenRequestAttributeHandler {

        @Override
        public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
            return Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(token.getHeaderName()));
        }
    }
}
