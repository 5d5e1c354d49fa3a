package dev.throughline.events.plan;

/** What kind of work a task is. */
public enum Discipline {
    DESIGN,
    DEVELOPMENT,
    QA,
    MARKETING,
    SALES,
    OPERATIONS
}
