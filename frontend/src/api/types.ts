import type { Tagged } from "@/api/client";
import type { components } from "@/api/generated/schema";

/** The wire types that openapi.yaml describes, by the names the dashboard uses. */

type Schemas = components["schemas"];

export type Channel = Schemas["Channel"];

export type Me = Schemas["Me"];
export type AccountView = Schemas["AccountView"];
export type CampaignNews = Schemas["CampaignNews"];
export type OwnOidc = Schemas["OwnOidc"];
export type ApiKeyView = Schemas["ApiKeyView"];
export type Scope = Schemas["ApiKeyDraft"]["scopes"][number];
export type AuditEntry = Schemas["AuditEntry"];
export type BusinessChange = Schemas["BusinessChange"];
export type BusinessView = Tagged<Schemas["BusinessView"]>;

export type ConsentStatus = Schemas["ConsentStatus"];
export type Consent = Schemas["ConsentView"];
export type CustomerView = Tagged<Schemas["CustomerView"]>;
export type CustomerFilter = Schemas["CustomerFilter"];
export type CustomerChange = Schemas["CustomerChangeView"];
export type TimelineEntry = Schemas["TimelineEntry"];
export type CustomerFields = Schemas["CustomerFields"];
export type CustomerImportView = Schemas["CustomerImportView"];
export type ImportInspection = Schemas["ImportInspection"];
export type ImportQuestion = Schemas["ConsentQuestion"];
export type ImportReject = Schemas["ImportRejectView"];
export type SenderDomain = Schemas["SenderDomain"];
export type DomainRecord = Schemas["DomainRecord"];
export type SuppressionView = Schemas["SuppressionView"];
export type SuppressionImport = Schemas["SuppressionImportView"];
export type TopicView = Tagged<Schemas["TopicView"]>;
export type SignUpPageView = Tagged<Schemas["SignUpPageView"]>;
export type SignUpPageDraft = Schemas["SignUpPageDraft"];
export type SignUpQuestion = Schemas["SignUpQuestion"];
export type CustomerTopic = Schemas["CustomerTopicView"];

export type Rule =
  | Schemas["AllRule"]
  | Schemas["AnyRule"]
  | Schemas["NotRule"]
  | Schemas["TagRule"]
  | Schemas["TextRule"]
  | Schemas["NumberRule"]
  | Schemas["DateRule"]
  | Schemas["ConsentRule"]
  | Schemas["ReachableRule"]
  | Schemas["AddedRule"]
  | Schemas["ImportedRule"]
  | Schemas["LanguageRule"]
  | Schemas["MessageRule"]
  | Schemas["RedeemedRule"]
  | Schemas["SpentRule"];
export type RuleSegment = Tagged<Schemas["RuleSegmentView"]>;
export type RuleCount = Schemas["RuleCount"];
export type RuleSuggestions = Schemas["RuleSuggestions"];
export type SegmentCounts = Schemas["SegmentCounts"];
export type SegmentView = Schemas["SegmentView"];
export type TargetAudience = Schemas["TargetAudience"];
export type AudienceView = Schemas["AudienceView"];
export type ChannelAudience = Schemas["ChannelAudience"];

export type CampaignStatus = Schemas["CampaignStatus"];
export type CampaignSummary = Schemas["CampaignSummary"];
export type CampaignView = Tagged<Schemas["CampaignView"]>;
export type CampaignDraft = Schemas["CampaignDraft"];
export type PictureView = Schemas["PictureView"];
export type CampaignPreview = Schemas["CampaignPreview"];
export type CampaignPreflight = Schemas["CampaignPreflight"];
export type RecipientCheckView = Schemas["RecipientCheckView"];
export type RecipientReport = Schemas["RecipientReport"];
export type SmsReport = Schemas["SmsReport"];
export type WaitingSms = Schemas["WaitingSms"];
export type SendingSettings = Tagged<Schemas["SendingSettingsView"]>;
export type SendingSettingsChange = Schemas["SendingSettingsChange"];
export type StarterTemplate = Schemas["StarterTemplate"];
export type TestMessageResult = Schemas["TestMessageResult"];

export type CampaignProgress = Schemas["CampaignProgress"];
export type QuietWait = Schemas["QuietWait"];
export type ChannelProgress = Schemas["ChannelProgress"];
export type DeliveryStatus = Schemas["DeliveryStatus"];
export type DeliveryView = Schemas["DeliveryView"];

export type CampaignAnalytics = Schemas["CampaignAnalytics"];
export type ChannelTotals = Schemas["ChannelResult"];
export type EventKind = Schemas["EventKind"];
export type ComparedCampaign = Schemas["ComparedCampaign"];
export type ReachedBy = Schemas["ReachedBy"];
export type DeliveryOutcome = Schemas["DeliveryOutcome"];
export type RedemptionAnalytics = Schemas["RedemptionAnalytics"];
export type RedemptionView = Schemas["RedemptionView"];
export type CampaignGlance = Schemas["CampaignGlance"];
export type OverviewView = Schemas["Overview"];

export type OutboxMessage = Schemas["OutboxMessageView"];
export type OutboxMessageDetail = Schemas["OutboxMessageDetail"];
export type SandboxBehavior = Schemas["SandboxBehavior"];

export type CouponRules = Schemas["CouponRules"];
export type CouponChangeView = Schemas["CouponChangeView"];
export type CounterCoupon = Schemas["CounterCoupon"];
export type CounterCustomer = Schemas["CounterCustomer"];
export type CounterDay = Schemas["CounterDay"];
export type CounterRedemption = Schemas["CounterRedemption"];
export type CustomerCoupon = Schemas["CustomerCoupon"];
export type DeviceStaff = Schemas["DeviceStaff"];
export type InvitationGreeting = Schemas["InvitationGreeting"];
export type InvitationView = Schemas["InvitationView"];
export type SuspiciousAttempts = Schemas["SuspiciousAttempts"];
export type CouponState = Schemas["CouponState"];
export type CouponView = Schemas["CouponView"];

export type WebhookView = Tagged<Schemas["WebhookView"]>;
export type WebhookDraft = Schemas["WebhookDraft"];
export type WebhookEvent = Schemas["WebhookEvent"];
export type WebhookCall = Schemas["WebhookCall"];
export type CallStatus = WebhookCall["status"];
