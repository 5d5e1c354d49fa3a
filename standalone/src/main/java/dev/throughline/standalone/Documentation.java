package dev.throughline.standalone;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.context.annotation.Configuration;

/** What the generated description of the API says beside the endpoints: {@code /api/openapi.json}, {@code /api/docs}. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Throughline",
                        version = "0.1",
                        description =
                                "Decisions come in by POST, PUT and DELETE, each with an Idempotency-Key, and, where"
                                        + " they supersede a fact, an If-Match with its revision. Views are read by GET.",
                        license = @License(name = "Apache License 2.0", identifier = "Apache-2.0")),
        servers = @Server(url = "/"))
class Documentation {}
