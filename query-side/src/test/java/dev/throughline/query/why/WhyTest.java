package dev.throughline.query.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.problem.ProblemException;
import dev.throughline.events.Anything;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.WordingField;
import dev.throughline.events.wording.WordingCorrected;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.fact.FactFold;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhyTest {

    private static final String NOW = "2027-03-20T08:00:00Z";

    private final Story story =
            FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();

    @Test
    void a_fact_explains_itself_in_one_sentence_with_its_chain_and_whose_turn_is_next() throws Exception {
        JSONAssert.assertEquals("""
                {"position": 20, "fact": "TRK-M1/due",
                 "sentence": "Jane Project, project manager, on 15 Mar 2027: Moved milestone Pilot from 3 May 2027 to 14 May 2027. Why: The map provider is late.",
                 "current": {"value": "2027-05-14", "was": "2027-05-03", "revision": "3", "position": 18},
                 "chain": [{"position": 18}, {"position": 14}],
                 "turn": {"role": "PROJECT_MANAGER", "act": "DELIVER", "sincePosition": 17},
                 "broken": null}
                """, Story.json(why("TRK-M1", "due")), false);
    }

    @Test
    void words_that_were_put_right_say_by_whom_and_what_they_were() throws Exception {
        Story corrected = FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();
        corrected
                .by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new WordingCorrected(
                        Anything.of(FoodDelivery.PILOT),
                        "project:TRK",
                        new WordingField("name"),
                        2,
                        "Pilot phase",
                        Rationale.NONE));
        Reading reading = corrected.read(Story.ANA, NOW);
        JSONAssert.assertEquals("""
                {"fact": "TRK-M1/wording.name",
                 "sentence": "Jane Project, project manager, on 16 Mar 2027: Corrected the name of TRK-M1: “Pilot phase”. No reason was given.",
                 "current": {"value": "Pilot phase", "was": "Pilot", "position": 21},
                 "chain": [{"position": 21, "type": "WordingCorrected", "project": "TRK",
                            "changes": [{"fact": "TRK-M1/wording.name", "was": "Pilot", "is": "Pilot phase",
                                         "supersedes": 14, "supersededBy": null}]},
                           {"position": 14}]}
                """, Story.json(new WhyQueries(reading).why("TRK-M1", "wording.name")), false);
        assertThat(new WhyQueries(reading).why("TRK-M1", "due").sentence())
                .contains("Moved milestone Pilot phase from 3 May 2027");
    }

    @Test
    void a_decision_without_a_reason_says_so() {
        assertThat(why("TRK", "schedule").sentence())
                .isEqualTo("Jane Project, project manager, on 3 Mar 2027: Scheduled Tracking rollout from 1 Mar 2027"
                        + " to 30 Jun 2027. No reason was given.");
    }

    @ParameterizedTest(name = "{0}/{1}: {2}")
    @CsvSource({
        "FOOD-1-TRK, commitment, DELIVER",
        "FOOD-1-TRK, proposal, DELIVER",
        "FOOD-1, priority, DELIVER",
        "FOOD-1, handoff.TRK, DELIVER",
        "TRK-M1, name, DELIVER",
        "FOOD-2, priority, ",
        "FOOD, vision, ",
        "TRK, schedule, ",
        "m-ana000000000, membership, "
    })
    void whose_turn_is_next_follows_from_the_handoffs_that_the_fact_touches(String subject, String fact, String act) {
        WhyAnswer why = why(subject, fact);
        assertThat(why.turn() == null ? null : why.turn().act().name()).isEqualTo(act);
    }

    @Test
    void every_fact_there_is_has_its_why() {
        story.snapshot()
                .of(FactFold.FACTS)
                .states()
                .forEach((subject, facts) -> facts.byName().keySet().forEach(name -> {
                    WhyAnswer why = why(subject, name);
                    assertThat(why.fact()).isEqualTo(subject + "/" + name);
                    assertThat(why.sentence()).contains(", on ");
                    assertThat(why.chain()).isNotEmpty();
                }));
    }

    @Test
    void a_fact_that_was_never_decided_is_not_there() {
        Assertions.assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> why("FOOD-1", "target"))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(404));
    }

    private WhyAnswer why(String subject, String fact) {
        return new WhyQueries(story.read(Story.ANA, NOW)).why(subject, fact);
    }
}
