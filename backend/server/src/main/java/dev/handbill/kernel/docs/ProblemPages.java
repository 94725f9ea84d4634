package dev.handbill.kernel.docs;

import static dev.handbill.kernel.web.HtmlPage.escape;

import java.util.stream.Collectors;

/** What a program may be answered besides success, for the person who writes the program. */
final class ProblemPages {
    private static final String BACK =
            "<p><a href=\"/docs/problems\">All problem types</a> · <a href=\"/docs\">The API</a></p>";

    private ProblemPages() {}

    static String all() {
        String rows =
                ProblemType.ALL.values().stream()
                        .map(
                                type ->
                                        "<tr><th scope=\"row\"><a href=\"/docs/problems/%s\">%s</a></th><td>%d</td><td>%s</td></tr>\n"
                                                .formatted(
                                                        type.name(),
                                                        type.name(),
                                                        type.status(),
                                                        escape(type.when())))
                        .collect(Collectors.joining());
        return """
        <section class="card">
        <h1>Problem types</h1>
        <p>Answers other than success are <code>application/problem+json</code> (RFC 9457). Their <code>type</code> is
        <code>%s</code> and one of these names. It never changes: programs may act on it. <code>detail</code> tells people what to do.</p>
        <p><a href="/docs">The API</a></p>
        </section>
        <section class="card"><table>
        <thead><tr><th scope="col">Name</th><th scope="col">Status</th><th scope="col">When</th></tr></thead>
        <tbody>
        %s</tbody></table></section>
        """
                .formatted(ProblemType.BASE, rows);
    }

    static String of(ProblemType type) {
        return """
        <section class="card">
        <h1>%s</h1>
        <p><code>%s</code>, status %d</p>
        <h2>When</h2>
        <p>%s</p>
        <h2>What to do</h2>
        <p>%s</p>
        </section>
        %s
        """
                .formatted(
                        escape(type.title()),
                        escape(ProblemType.BASE + type.name()),
                        type.status(),
                        escape(type.when()),
                        escape(type.remedy()),
                        BACK);
    }

    static String unknown() {
        return """
        <section class="card">
        <h1>There is no such problem type</h1>
        <p>This version of Handbill answers none of this name. Look for it in the list.</p>
        </section>
        %s
        """
                .formatted(BACK);
    }
}
