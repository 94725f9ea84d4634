package dev.handbill.campaign.template.sms;

/**
 * An SMS as one customer gets it.
 *
 * @param characters as the encoding counts them: an extension letter of GSM-7 is two
 * @param parts how many messages it is billed as
 */
public record RenderedSms(String text, SmsEncoding encoding, int characters, int parts) {}
