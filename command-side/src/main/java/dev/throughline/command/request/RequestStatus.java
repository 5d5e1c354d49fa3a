package dev.throughline.command.request;

/** Whether a request waits for its answer, or how it was answered. */
enum RequestStatus {
    OPEN,
    GRANTED,
    DECLINED
}
