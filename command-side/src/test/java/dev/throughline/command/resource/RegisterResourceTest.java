package dev.throughline.command.resource;

import static dev.throughline.command.resource.ResourceFixture.LINA;
import static dev.throughline.command.resource.ResourceFixture.REGISTERED;

import dev.throughline.events.Rationale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterResourceTest {

    @Test
    void a_person_is_put_at_the_projects_disposal_by_member_id_and_capacity() {
        new ResourceFixture()
                .whenRegistering(new RegisterResource(LINA, 100, Rationale.NONE))
                .expectEvents(REGISTERED);
    }
}
