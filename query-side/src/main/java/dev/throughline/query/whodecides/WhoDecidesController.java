package dev.throughline.query.whodecides;

import dev.throughline.events.Catalogue;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Subject;
import dev.throughline.query.answer.Parameters;
import dev.throughline.query.answer.Reads;
import dev.throughline.query.whodecides.WhoDecidesAnswer.Where;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class WhoDecidesController {

    private final Reads reads;

    WhoDecidesController(Reads reads) {
        this.reads = reads;
    }

    /** Everything, or what is decided for one product or one project, or one type of decision by its command's name. */
    @GetMapping("/api/who-decides")
    Mono<ResponseEntity<WhoDecidesAnswer>> whoDecides(
            @RequestParam(required = false) @Nullable String decision,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String project,
            ServerWebExchange exchange) {
        return reads.answer(exchange, reading -> {
            String command = Parameters.read(
                    "decision",
                    decision,
                    "a command of the catalogue, such as RescheduleMilestone",
                    name -> Catalogue.catalogue().command(name).name());
            Predicate<String> wanted = command == null ? any -> true : command::equals;
            ProductId ofProduct = Parameters.read("product", product, "a product's key", ProductId::new);
            ProjectId ofProject = Parameters.read("project", project, "a project's key", ProjectId::new);
            return new WhoDecides(reading, wanted).at(place -> switch (place.kind()) {
                case WORKSPACE -> ofProduct == null && ofProject == null;
                case PRODUCT -> asked(place, ofProduct, ofProject);
                case PROJECT -> asked(place, ofProject, ofProduct);
            });
        });
    }

    /** Whether the place is the one asked for; of the other kind only one that is asked for leaves this one out. */
    private static boolean asked(Where place, @Nullable Subject own, @Nullable Subject other) {
        return own == null ? other == null : own.value().equals(place.key());
    }
}
