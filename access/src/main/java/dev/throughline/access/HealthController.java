package dev.throughline.access;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a load balancer that the server answers, and nobody anything else. */
@RestController
class HealthController {

    @GetMapping(path = "/api/health", produces = MediaType.APPLICATION_JSON_VALUE)
    Health health() {
        return new Health("up");
    }

    record Health(String status) {}
}
