import { t } from "@lingui/core/macro";

/** What the server's findings say, by their codes; those that name something of the campaign say it themselves. */
export const FINDING_WORDS: Record<string, string> = {
  "coupons-end-before-sending": t`The coupons' last day is over before the campaign goes out. Choose a later one, or send earlier.`,
  "coupons-expired": t`The coupons' last day is over. Choose a later one.`,
  "empty-picture": t`No picture is chosen here, and none is sent. Choose one, or remove the block.`,
  "no-audience": t`Choose whom the campaign is for.`,
  "no-content": t`Write an e-mail or an SMS.`,
  "no-coupon": t`The e-mail shows no coupon. Add the coupon block where it belongs.`,
  "no-postal-address": t`Add your postal address in the settings: the law asks for it in marketing e-mail.`,
  "no-sender": t`Set the e-mail address that campaigns come from, in the settings.`,
  "no-time-zone": t`Choose your business's time zone in the settings. It is still UTC: coupons would end, and SMS wait for the morning, by a clock that is not yours.`,
  "nobody-reachable": t`Nobody in this audience can be reached over the campaign's channels. Choose other segments, or write the missing message.`,
  "picture-without-words": t`Write what this picture shows, for everybody whose mail program shows none. Without words it is decoration.`,
  "sms-not-agreed": t`Customers who never agreed to SMS get none of this campaign.`,
  "unknown-rule-segments": t`A rule that this campaign names was deleted. Take it out of the audience.`,
};
