package dev.throughline.benchmarks.workspace;

import java.time.LocalDate;

/** A handoff between a product and a project, brought as far as its number says: all states are among fifteen of them. */
record Handoff(String key, Product product, Project project) {

    private static final String BOTH_CRITERIA = "{'criteria': ['C1', 'C2']}";

    static Handoff proposed(Product product, String feature, Project project, LocalDate today) {
        product.manager()
                .decides(
                        "POST /handoffs",
                        """
                {'feature': '%s', 'project': '%s', 'definitionVersion': 1, 'criteria': ['C1', 'C2'],
                 'wantedBy': '%s', 'rationale': '%s'}""",
                        feature,
                        project.key(),
                        today.plusDays(120),
                        Words.reason(feature.length()));
        return new Handoff(feature + "-" + project.key(), product, project);
    }

    /** Out of fifteen: three are not answered, two have an open question, five are in delivery, the rest lies beyond. */
    void goesOn(int number, LocalDate today) {
        switch (number % 15) {
            case 0, 1, 2 -> {}
            case 3, 4 -> asks();
            case 5, 6, 7, 8, 9 -> accepts(number, today);
            case 10 -> delivers(number, today);
            case 11, 12 -> {
                delivers(number, today);
                product.manager().decides("POST /handoffs/" + key + "/delivery-acceptance", BOTH_CRITERIA);
            }
            case 13 -> project.manager().decides("POST /handoffs/" + key + "/declination", """
                        {'rationale': '%s'}""", Words.reason(number));
            default -> {
                accepts(number, today);
                product.manager().decides("POST /handoffs/" + key + "/withdrawal", """
                        {'rationale': '%s'}""", Words.reason(number));
            }
        }
    }

    private void asks() {
        project.manager().decides("POST /handoffs/" + key + "/clarification-requests", """
                {'question': 'Does it have to work where there is no network, and for how long?'}""");
    }

    private void accepts(int number, LocalDate today) {
        int milestone = number % project.milestones().size();
        project.manager()
                .decides(
                        "POST /handoffs/" + key + "/acceptance",
                        """
                {'milestone': '%s', 'committedDate': '%s', 'rationale': '%s'}""",
                        project.milestones().get(milestone),
                        Project.due(today, milestone + 1).plusDays(3),
                        Words.reason(number));
    }

    private void delivers(int number, LocalDate today) {
        accepts(number, today);
        project.manager().decides("POST /handoffs/" + key + "/delivery", """
                {'criteria': [{'id': 'C1', 'evidence': 'Tried on three phones'},
                              {'id': 'C2', 'evidence': 'Measured over 400 orders'}]}""");
    }
}
