package dev.throughline.query.feature;

import dev.throughline.query.answer.FactAnswer;
import java.util.List;

/**
 * One version of a feature's definition.
 *
 * @param version from 1
 * @param definition what it was from then on, who decided it, when and why
 * @param differences what it made different from the version before; empty for the first
 * @param handedOff the handoffs whose proposal is of this version, by key
 */
public record VersionAnswer(
        int version, FactAnswer definition, List<VersionDifference> differences, List<String> handedOff) {}
