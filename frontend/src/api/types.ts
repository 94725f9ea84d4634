/** The wire types of the REST API. */

export type Channel = "email" | "sms";

export type Page<T> = { items: T[]; nextCursor?: string | null };

export type Role = "owner" | "marketer" | "staff";

export type Me = {
  account: { id: number; email: string; name: string; role: Role };
  business: {
    name: string;
    timeZone: string;
    defaultCountry: string;
    currency: string;
    brandColor: string;
  };
  providers: {
    email: "sandbox" | "sendgrid" | "smtp";
    sms: "sandbox" | "twilio";
  };
  publicUrl: string;
  version: string;
};

export type AccountView = {
  id: number;
  email: string;
  name: string;
  role: Role;
  disabled: boolean;
  createdAt: string;
};

export type ApiKeyScope = "read" | "write" | "send" | "redeem";

export type ApiKeyView = {
  id: number;
  name: string;
  prefix: string;
  scopes: ApiKeyScope[];
  createdAt: string;
  lastUsedAt?: string | null;
};

export type CreatedApiKey = ApiKeyView & { key: string };

export type BusinessView = {
  name: string;
  postalAddress: string;
  timeZone: string;
  defaultCountry: string;
  currency: string;
  brandColor: string;
  fromName: string;
  fromEmail: string;
  replyTo: string;
};

export type ConsentStatus = "unknown" | "subscribed" | "unsubscribed";

export type Consent = { status: ConsentStatus; source: string; at?: string | null };

export type CustomerView = {
  id: number;
  email?: string | null;
  phone?: string | null;
  firstName: string;
  lastName: string;
  segments: string[];
  attributes: Record<string, string>;
  language?: string | null;
  timeZone?: string | null;
  emailConsent: Consent;
  smsConsent: Consent;
  createdAt: string;
  updatedAt: string;
};

export type ConsentChangeView = {
  id: number;
  channel: Channel;
  status: ConsentStatus;
  source: string;
  campaignId?: number | null;
  at: string;
};

export type CustomerPage = Page<CustomerView> & { total?: number | null };

export type CustomerImportView = {
  id: number;
  status: "queued" | "running" | "completed" | "failed";
  fileName: string;
  fileSize: number;
  rowsTotal?: number | null;
  rowsRead: number;
  created: number;
  updated: number;
  rejected: number;
  error?: string | null;
  segments: string[];
  createdAt: string;
  startedAt?: string | null;
  finishedAt?: string | null;
};

export type ImportField =
  | "email"
  | "phone"
  | "firstName"
  | "lastName"
  | "fullName"
  | "segments"
  | "language"
  | "timeZone"
  | "emailConsent"
  | "smsConsent"
  | "attribute"
  | "ignore";

export type ImportInspection = {
  encoding: string;
  delimiter: string;
  source: "shopify" | "square" | "mailchimp" | "handbill" | "unknown";
  headers: string[];
  sample: string[][];
  mapping: Record<string, ImportField>;
  mappingRemembered: boolean;
};

export type ImportReject = { line: number; content: string; reason: string };

export type SuppressionView = {
  id: number;
  channel: Channel;
  address: string;
  reason: "opt-out" | "bounce" | "complaint" | "invalid" | "manual";
  source: string;
  createdAt: string;
};

export type SegmentCounts = { customers: number; emailable: number; textable: number };

export type SegmentView = SegmentCounts & { name: string };

export type SegmentList = { items: SegmentView[]; all: SegmentCounts };

export type ChannelAudience = {
  eligible: number;
  excluded: { noAddress: number; unsubscribed: number; suppressed: number };
};

export type AudienceView = {
  customers: number;
  reachable: number;
  email: ChannelAudience;
  sms: ChannelAudience;
  excludedBySegment: number;
  unknownSegments: string[];
};

export type CampaignStatus =
  | "draft"
  | "scheduled"
  | "queued"
  | "sending"
  | "paused"
  | "completed"
  | "failed"
  | "cancelled";

export type QrEmbedding = "cid" | "data-uri";

export type CampaignSummary = {
  id: number;
  name: string;
  subject: string;
  channels: Channel[];
  fromName: string;
  replyTo: string;
  qrEmbedding: QrEmbedding;
  offerTitle: string;
  offerTerms: string;
  targetSegments: string[];
  excludedSegments: string[];
  qrExpirationDays: number;
  maxUsage: number;
  sendRateLimitEmails: number;
  sendRateLimitSms: number;
  status: CampaignStatus;
  statusReason?: string | null;
  scheduledAt?: string | null;
  createdAt: string;
  updatedAt: string;
  sentAt?: string | null;
  completedAt?: string | null;
  totalTargeted: number;
  emailsSent: number;
  emailsFailed: number;
  smsSent: number;
  smsFailed: number;
};

export type CampaignView = CampaignSummary & { emailContent: string; smsContent: string };

export type CampaignDraft = Partial<
  Pick<
    CampaignView,
    | "name"
    | "subject"
    | "emailContent"
    | "smsContent"
    | "fromName"
    | "replyTo"
    | "qrEmbedding"
    | "offerTitle"
    | "offerTerms"
    | "targetSegments"
    | "excludedSegments"
    | "qrExpirationDays"
    | "maxUsage"
    | "sendRateLimitEmails"
    | "sendRateLimitSms"
  >
>;

export type StarterTemplate = {
  id: string;
  name: string;
  description: string;
  subject: string;
  emailContent: string;
  smsContent: string;
};

export type CampaignPreview = {
  customer?: { id: number; name: string } | null;
  email?: { subject: string; html: string; text: string } | null;
  sms?: {
    text: string;
    encoding: "GSM-7" | "UCS-2";
    characters: number;
    segments: number;
  } | null;
  audience: AudienceView;
};

export type PreflightError = { code: string; detail: string; pointer?: string | null };

export type PreflightWarning = { code: string; detail: string; count?: number | null };

export type CampaignPreflight = {
  errors: PreflightError[];
  warnings: PreflightWarning[];
  audience: AudienceView;
  estimatedMinutes: { email?: number | null; sms?: number | null };
};

export type TestMessageResult = { accepted: boolean; error?: string | null };

export type TestMessageResults = {
  email?: TestMessageResult | null;
  sms?: TestMessageResult | null;
};

export type ChannelProgress = {
  total: number;
  pending: number;
  sending: number;
  sent: number;
  failed: number;
  skipped: number;
  unknown: number;
};

export type CampaignProgress = {
  status: CampaignStatus;
  statusReason?: string | null;
  totalTargeted: number;
  emailsSent: number;
  emailsFailed: number;
  smsSent: number;
  smsFailed: number;
  email: ChannelProgress;
  sms: ChannelProgress;
  ratePerMinute: number;
  estimatedCompletionAt?: string | null;
  sentAt?: string | null;
  completedAt?: string | null;
  expanding: boolean;
};

export type DeliveryStatus = "pending" | "sending" | "sent" | "failed" | "skipped" | "unknown";

export type DeliveryView = {
  id: number;
  channel: Channel;
  customerId?: number | null;
  customerName: string;
  address?: string | null;
  status: DeliveryStatus;
  attempts: number;
  nextAttemptAt?: string | null;
  provider?: string | null;
  providerMessageId?: string | null;
  errorCode?: string | null;
  errorText?: string | null;
  firstAttemptAt?: string | null;
  finishedAt?: string | null;
};

export type ChannelTotals = {
  total: number;
  sent: number;
  failed: number;
  skipped: number;
  unknown: number;
  optedOut: number;
};

export type CampaignAnalytics = {
  totalTargeted: number;
  channels: { email: ChannelTotals; sms: ChannelTotals };
  startedAt?: string | null;
  completedAt?: string | null;
  durationSeconds?: number | null;
  averageRatePerMinute: { email?: number | null; sms?: number | null };
  failures: {
    channel: Channel;
    status: DeliveryStatus;
    code: string;
    text: string;
    count: number;
  }[];
  segments: {
    segment: string;
    targeted: number;
    sent: number;
    failed: number;
    redeemed: number;
  }[];
  timeline: {
    bucketSeconds: number;
    buckets: { at: string; email: number; sms: number }[];
  };
  redemptions: { issued: number; redeemed: number; rate: number };
};

/** One campaign in a line: `done` of `total` messages. */
export type CampaignGlance = {
  id: number;
  name: string;
  status: CampaignStatus;
  total: number;
  done: number;
  redeemed: number;
  sentAt?: string | null;
  completedAt?: string | null;
};

export type OverviewView = {
  customers: number;
  emailable: number;
  textable: number;
  campaigns: Partial<Record<CampaignStatus, number>>;
  sentLast30Days: { email: number; sms: number };
  redeemedLast30Days: number;
  active: CampaignGlance[];
  recent: CampaignGlance[];
};

export type OutboxMessage = {
  id: number;
  channel: Channel;
  campaignId?: number | null;
  deliveryId?: number | null;
  isTest: boolean;
  sender: string;
  recipient: string;
  subject: string;
  preview: string;
  acceptedAt: string;
};

export type OutboxMessageDetail = OutboxMessage & {
  html: string;
  body: string;
  headers: Record<string, string>;
  providerMessageId: string;
};

export type SandboxBehavior = {
  failOnceShare: number;
  failForeverShare: number;
  refuseShare: number;
  throttleShare: number;
  delayMillis: number;
};

export type CouponView = {
  state: "available" | "used" | "expired" | "voided";
  offerTitle: string;
  offerTerms: string;
  campaignId: number;
  campaignName: string;
  customerFirstName: string;
  expiresAt: string;
  usageCount: number;
  maxUsage: number;
  usesLeft: number;
  redeemedAt?: string | null;
  place?: string | null;
};

export type RedemptionResult = {
  id: number;
  redeemedAt: string;
  usesLeft: number;
  coupon: CouponView;
};

export type AuditEntry = {
  id: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  subjectId?: number | null;
  details: Record<string, unknown>;
};
