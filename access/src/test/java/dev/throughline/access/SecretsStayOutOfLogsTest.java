package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsStayOutOfLogsTest {
    @Test
    void even_at_the_finest_level_no_log_line_holds_a_password_a_token_or_a_session(CapturedOutput output) {
        var workspace = Workspace.shared();
        var logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("dev.throughline", LogLevel.TRACE);
        logging.setLogLevel("org.springframework", LogLevel.TRACE);
        try {
            var browser = workspace.signedIn("discreet");
            var token = browser.post("/api/tokens", Map.of("name", "logged"))
                    .json()
                    .path("token")
                    .asString();
            workspace.browser().withToken(token).get("/api/data");
            workspace.browser().signIn("discreet", "a wrong password, mistyped");
            browser.get("/api/data");

            assertThat(output.getAll()).contains("/api/data");
            assertThat(output.getAll())
                    .doesNotContain(
                            Workspace.PASSWORD,
                            "a wrong password, mistyped",
                            token,
                            browser.cookies.get("Throughline-Session"),
                            browser.cookies.get("XSRF-TOKEN"));
        } finally {
            logging.setLogLevel("dev.throughline", LogLevel.INFO);
            logging.setLogLevel("org.springframework", LogLevel.INFO);
        }
    }

    @Test
    void as_it_is_set_up_no_log_line_holds_a_link(CapturedOutput output) {
        var workspace = Workspace.shared();
        var link = workspace
                .bean(FirstSignIn.class)
                .link(workspace.enter("unlogged"))
                .orElseThrow();
        workspace.browser().get("/api" + link);
        workspace.browser().post("/api" + link, Map.of("password", Workspace.PASSWORD));

        assertThat(output.getAll()).doesNotContain(link.substring("/invitations/".length()));
    }
}
