package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstSignInTest {
    private final Workspace workspace = workspace();

    Workspace workspace() {
        return Workspace.shared();
    }

    @Test
    void the_first_owner_gets_a_link_until_there_is_a_password_each_start_a_new_one() {
        var first = workspace.bean(FirstSignIn.class);
        var id = workspace.enter("founder");

        var older = first.link(id).orElseThrow();
        var newer = first.link(id).orElseThrow();

        assertThat(newer).matches("/invitations/[A-Za-z0-9_-]{43}").isNotEqualTo(older);
        assertThat(workspace.browser().get("/api" + older).status()).isEqualTo(404);
        var browser = workspace.browser();
        browser.get("/api/session");
        assertThat(browser.post("/api" + newer, Map.of("password", Workspace.PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(first.link(id)).isEmpty();
    }

    @Test
    void who_is_no_member_any_more_gets_none() {
        var id = workspace.enter("founder-who-left");
        workspace.deactivated.add(id);

        assertThat(workspace.bean(FirstSignIn.class).link(id)).isEmpty();
    }
}
