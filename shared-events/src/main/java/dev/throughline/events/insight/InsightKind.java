package dev.throughline.events.insight;

/** Where an insight comes from. */
public enum InsightKind {
    /** What customers said of their own accord. */
    CUSTOMER_FEEDBACK,
    /** What was learnt by asking. */
    INTERVIEW,
    /** Where the market goes. */
    MARKET_TREND,
    /** What somebody else offers. */
    COMPETITOR,
    /** What was measured of the product's use. */
    USAGE_METRIC
}
