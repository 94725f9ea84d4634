package dev.handbill.kernel.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives each kind of a thing that comes in several kinds the member by which it is told. */
final class Discriminators {
    private Discriminators() {}

    static void complete(Map<String, Schema> schemas) {
        for (Schema several : List.copyOf(schemas.values())) {
            if (several.getDiscriminator() == null) {
                continue;
            }
            String member = several.getDiscriminator().getPropertyName();
            several.getDiscriminator()
                    .getMapping()
                    .forEach(
                            (word, ref) ->
                                    tell(schemas, ref.replaceFirst(".*/", ""), member, word));
        }
    }

    private static void tell(Map<String, Schema> schemas, String name, String member, String word) {
        Schema kind = Objects.requireNonNull(schemas.get(name), name);
        kind.addProperty(
                member,
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .addEnumeration(word)
                        .description("What kind it is"));
        List<String> required = new ArrayList<>(List.of(member));
        if (kind.getRequired() != null) {
            required.addAll(kind.getRequired());
        }
        kind.setRequired(required);
    }
}
