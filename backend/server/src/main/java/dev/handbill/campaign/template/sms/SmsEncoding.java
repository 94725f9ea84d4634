package dev.handbill.campaign.template.sms;

import com.fasterxml.jackson.annotation.JsonValue;

/** How an SMS travels; one letter outside GSM-7 turns the whole message to UCS-2. */
public enum SmsEncoding {
    GSM_7("GSM-7"),
    UCS_2("UCS-2");

    private final String wire;

    SmsEncoding(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }
}
