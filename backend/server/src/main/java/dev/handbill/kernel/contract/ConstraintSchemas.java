package dev.handbill.kernel.contract;

import dev.handbill.kernel.constraint.MailAddress;
import dev.handbill.kernel.constraint.OneOf;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * Writes what an annotation refuses into the contract, for the member, its entries and its values:
 * bounds stand once.
 */
final class ConstraintSchemas {
    private static final String EMPTY_OR_ADDRESS = "^(?:\\s*|.*[^@\\s]@[^@\\s].*)$";
    private static final String OWN = "dev.handbill.kernel.constraint.";

    private final IndexView index;

    ConstraintSchemas(IndexView index) {
        this.index = index;
    }

    void complete(FieldInfo member, Schema schema) {
        for (AnnotationInstance annotation : member.annotations()) {
            if (annotation.target().kind() == AnnotationTarget.Kind.FIELD) {
                apply(annotation, schema);
            }
        }
        if (member.type().kind() == Type.Kind.PARAMETERIZED_TYPE) {
            List<Type> arguments = member.type().asParameterizedType().arguments();
            Schema within =
                    schema.getItems() == null
                            ? schema.getAdditionalPropertiesSchema()
                            : schema.getItems();
            if (within != null) {
                arguments.getLast().annotations().forEach(found -> apply(found, within));
            }
        }
    }

    private void apply(AnnotationInstance annotation, Schema schema) {
        String name = annotation.name().toString();
        if (name.equals(OneOf.class.getName())) {
            schema.setEnumeration(List.copyOf(Arrays.asList(annotation.value().asStringArray())));
        } else if (name.startsWith(OWN)) {
            if (name.equals(MailAddress.class.getName())) {
                mailAddress(schema);
            }
            ClassInfo own = index.getClassByName(annotation.name());
            if (own != null) {
                own.declaredAnnotations().forEach(part -> apply(part, schema));
            }
        } else if (name.equals(Size.class.getName())) {
            size(annotation, schema);
        } else if (name.equals(Min.class.getName())) {
            schema.setMinimum(BigDecimal.valueOf(annotation.value().asLong()));
        } else if (name.equals(Max.class.getName())) {
            schema.setMaximum(BigDecimal.valueOf(annotation.value().asLong()));
        } else if (name.equals(DecimalMin.class.getName())) {
            schema.setMinimum(new BigDecimal(annotation.value().asString()));
        } else if (name.equals(DecimalMax.class.getName())) {
            schema.setMaximum(new BigDecimal(annotation.value().asString()));
        } else if (name.equals(Pattern.class.getName())) {
            schema.setPattern("^(?:" + annotation.value("regexp").asString() + ")$");
        }
    }

    /** The format knows no empty text, which clears an address wherever none is asked for. */
    private static void mailAddress(Schema schema) {
        if (schema.getPattern() == null) {
            schema.setPattern(EMPTY_OR_ADDRESS);
        } else {
            schema.setFormat("email");
        }
    }

    private static void size(AnnotationInstance size, Schema schema) {
        AnnotationValue min = size.value("min");
        AnnotationValue max = size.value("max");
        boolean isText = is(schema, SchemaType.STRING);
        boolean isList = is(schema, SchemaType.ARRAY);
        if (min != null) {
            if (isText) {
                schema.setMinLength(min.asInt());
            } else if (isList) {
                schema.setMinItems(min.asInt());
            } else {
                schema.setMinProperties(min.asInt());
            }
        }
        if (max != null) {
            if (isText) {
                schema.setMaxLength(max.asInt());
            } else if (isList) {
                schema.setMaxItems(max.asInt());
            } else {
                schema.setMaxProperties(max.asInt());
            }
        }
    }

    private static boolean is(Schema schema, SchemaType type) {
        Collection<SchemaType> types = schema.getType();
        return types != null && types.contains(type);
    }
}
