package dev.handbill.campaign.starter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.campaign.design.EmailDesign;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign can start from.
 *
 * @param emailContent empty where there is a design
 * @param design absent where the e-mail is HTML
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StarterTemplate(
        String id,
        String name,
        String description,
        String subject,
        String emailContent,
        String smsContent,
        @Nullable EmailDesign design) {}
