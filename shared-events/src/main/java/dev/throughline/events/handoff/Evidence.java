package dev.throughline.events.handoff;

import dev.throughline.events.CriterionId;

/**
 * That a criterion is met.
 *
 * @param id the criterion
 * @param evidence what shows it, in words or as a link
 */
public record Evidence(CriterionId id, String evidence) {}
