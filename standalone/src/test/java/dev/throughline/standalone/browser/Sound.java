package dev.throughline.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What is asked of whatever is on a screen, whichever page it is. */
final class Sound {

    /** What shows less than it holds, and what stands out of the page where nothing scrolls to it. */
    private static final String CUT_OFF = """
            () => {
              const scrolls = (each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX);
              const aside = (each) => each.closest('.vh, .skip, svg, [popover]') || !each.checkVisibility({ visibilityProperty: true });
              const found = [];
              if (document.documentElement.scrollWidth > innerWidth) found.push('the page, by ' + (document.documentElement.scrollWidth - innerWidth));
              for (const each of document.querySelectorAll('tl-app *')) {
                if (aside(each) || !each.textContent.trim()) continue;
                const style = getComputedStyle(each);
                const hides = (overflow) => ['hidden', 'clip'].includes(overflow);
                if (hides(style.overflowX) && each.scrollWidth > each.clientWidth + 1) found.push('in its width: ' + each.outerHTML.slice(0, 160));
                if (hides(style.overflowY) && each.scrollHeight > each.clientHeight + 3) found.push('in its height: ' + each.outerHTML.slice(0, 160));
                let within = each.parentElement;
                while (within && !scrolls(within)) within = within.parentElement;
                const box = each.getBoundingClientRect();
                if (!within && (box.right > innerWidth + 1 || box.left < -1)) found.push('beside the page: ' + each.outerHTML.slice(0, 160));
              }
              return found.join('\\n');
            }""";

    private Sound() {}

    /** Axe finds nothing, and it scrolls down alone. */
    static void isSound(Page page, String where) {
        page.waitForFunction("() => document.getAnimations().every(each => each.playState !== 'running')");
        var found = axe(page).analyze();
        assertThat(found.getErrorMessage()).as("axe looked at " + where).isNull();
        assertThat(found.getPasses()).as("what is well at " + where).isNotEmpty();
        assertThat(found.getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                .as(where)
                .isEmpty();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as(where + " scrolls sideways")
                .isLessThanOrEqualTo(0);
    }

    /** With a single document to look at, it needs no second page to put results together on; passes are only counted. */
    private static AxeBuilder axe(Page page) {
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(violations).setLegacyMode(true);
    }

    /** Every word is there whole, or can be scrolled to. */
    static void isWhole(Page page) {
        assertThat((String) page.evaluate(CUT_OFF)).isEmpty();
    }
}
