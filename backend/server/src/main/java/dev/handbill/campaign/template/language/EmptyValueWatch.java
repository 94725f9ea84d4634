package dev.handbill.campaign.template.language;

import dev.handbill.campaign.template.expression.Expression;
import java.util.List;

/**
 * What a printed value is watched for, where every recipient's message is written once.
 *
 * @param uncovered variables for which nothing stands in when they are empty
 * @param name of what is missing when the whole prints nothing; empty where that is meant
 */
record EmptyValueWatch(List<Variable> uncovered, String name) {
    /** A variable by its path, such as {@code customer.attributes.city}. */
    record Variable(String path, Expression value) {}
}
