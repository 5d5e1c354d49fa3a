package dev.throughline.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts both sides in one process. */
@SpringBootApplication
class Throughline {

    public static void main(String[] arguments) {
        SpringApplication.run(Throughline.class, arguments);
    }
}
