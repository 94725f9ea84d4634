import type {
  AudienceView,
  CampaignPreflight,
  CampaignProgress,
  CampaignSummary,
  CampaignView,
  ChannelProgress,
  RecipientCheckView,
} from "@/api/types";

export function aCampaign(change: Partial<CampaignView> = {}): CampaignView {
  return {
    id: 9,
    name: "Autumn menu",
    subject: "For you, {{ first_name }}",
    emailContent: "<p>Hello</p>",
    smsContent: "Your coupon: {{ short_url }}",
    channels: ["email", "sms"],
    fromName: "",
    fromEmail: "",
    replyTo: "",
    qrEmbedding: "cid",
    offerTitle: "A free dessert",
    offerTerms: "",
    targetSegments: ["ALL"],
    excludedSegments: [],
    targetRuleSegmentIds: [],
    excludedRuleSegmentIds: [],
    qrExpirationDays: 30,
    maxUsage: 1,
    sendRateLimitEmails: 100,
    sendRateLimitSms: 10,
    couponRules: {},
    smsPlainText: true,
    smsTo: "",
    status: "draft",
    createdAt: "2026-01-01T00:00:00Z",
    updatedAt: "2026-01-01T00:00:00Z",
    totalTargeted: 0,
    emailTotal: 0,
    smsTotal: 0,
    emailsSent: 0,
    emailsFailed: 0,
    smsSent: 0,
    smsFailed: 0,
    ...change,
  };
}

export const aSummary = (change: Partial<CampaignSummary> = {}): CampaignSummary => ({
  ...aCampaign(),
  redeemed: 0,
  revenue: [],
  ...change,
});

export function anAudience(change: Partial<AudienceView> = {}): AudienceView {
  return {
    customers: 5_000,
    reachable: 4_812,
    email: {
      eligible: 4_700,
      excluded: {
        noAddress: 180,
        unsubscribed: 105,
        notAgreed: 0,
        suppressed: 15,
        topic: 0,
        frequencyCap: 0,
      },
    },
    sms: {
      eligible: 3_900,
      excluded: {
        noAddress: 820,
        unsubscribed: 280,
        notAgreed: 0,
        suppressed: 0,
        topic: 0,
        frequencyCap: 0,
      },
    },
    excludedBySegment: 0,
    unknownSegments: [],
    unknownRuleSegmentIds: [],
    ...change,
  };
}

export function aCheck(change: Partial<RecipientCheckView> = {}): RecipientCheckView {
  return {
    status: "completed",
    isCurrent: true,
    customers: 5_000,
    checked: 5_000,
    finishedAt: "2026-01-01T00:00:00Z",
    report: { errors: [], warnings: [] },
    ...change,
  };
}

export function aPreflight(change: Partial<CampaignPreflight> = {}): CampaignPreflight {
  return {
    errors: [],
    warnings: [],
    audience: anAudience(),
    estimatedMinutes: { email: 47, sms: 390 },
    ...change,
  };
}

const NONE: ChannelProgress = {
  total: 0,
  pending: 0,
  sending: 0,
  sent: 0,
  failed: 0,
  skipped: 0,
  unknown: 0,
};

type ProgressChange = Partial<Omit<CampaignProgress, "email" | "sms">> & {
  email?: Partial<ChannelProgress>;
  sms?: Partial<ChannelProgress>;
};

export function aProgress({ email, sms, ...change }: ProgressChange = {}): CampaignProgress {
  return {
    status: "sending",
    totalTargeted: 5_000,
    emailsSent: 0,
    emailsFailed: 0,
    smsSent: 0,
    smsFailed: 0,
    ratePerMinute: 110,
    retrying: 0,
    stopped: [],
    sentAt: "2026-01-01T10:00:00Z",
    expanding: false,
    ...change,
    email: { ...NONE, ...email },
    sms: { ...NONE, ...sms },
  };
}
