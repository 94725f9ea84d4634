package dev.handbill.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The texts under {@code resources/starters}. */
@ApplicationScoped
public class StarterTemplates {
    StarterTemplateList all() {
        return new StarterTemplateList(List.of());
    }
}
