package dev.throughline.command.edge;

import dev.throughline.events.MemberId;
import java.util.List;

/**
 * A text that holds nobody's handle.
 *
 * @param text the words; whom they mention stands in them as {@code @} and the member id
 * @param mentions whom they mention, in the order of the text, each once
 */
public record Mentioning(String text, List<MemberId> mentions) {

    public Mentioning {
        mentions = List.copyOf(mentions);
    }
}
