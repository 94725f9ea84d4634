import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type {
  CampaignStatus,
  Channel,
  DeliveryOutcome,
  DeliveryStatus,
  ReachedBy,
} from "@/api/types";
import {
  CAMPAIGN_SORTS,
  CAMPAIGN_STATUSES,
  CAMPAIGN_TABS,
  type CampaignSort,
  type CampaignTab,
  CHANNELS,
  COUNTER_RESULTS,
  DELIVERY_OUTCOMES,
  DELIVERY_STATUSES,
  EDITOR_STEPS,
  type EditorStep,
  KEPT,
  REFUSED,
} from "@/lib/campaigns";
import { withWords } from "@/lib/catalogs";
import { numberParam, oneOf, textParam } from "@/lib/search";
import { marketerRoute } from "@/routes/root";

type CampaignsSearch = {
  status?: CampaignStatus;
  query?: string;
  sort?: CampaignSort;
  order?: "asc" | "desc";
  cursor?: string;
};

const campaignsRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/campaigns",
  validateSearch: (search): CampaignsSearch => ({
    status: oneOf(search.status, CAMPAIGN_STATUSES),
    query: textParam(search.query),
    sort: oneOf(search.sort, CAMPAIGN_SORTS),
    order: oneOf(search.order, ["asc", "desc"]),
    cursor: textParam(search.cursor),
  }),
  component: lazyRouteComponent(
    withWords("campaigns", () => import("@/features/campaigns/list/CampaignsPage")),
    "CampaignsPage",
  ),
});

const newCampaignRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/campaigns/new",
  component: lazyRouteComponent(
    withWords("campaigns", () => import("@/features/campaigns/list/NewCampaignPage")),
    "NewCampaignPage",
  ),
});

const compareRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/campaigns/compare",
  validateSearch: (search): { ids?: string } => ({ ids: textParam(search.ids) }),
  component: lazyRouteComponent(
    withWords("campaigns", () => import("@/features/campaigns/compare/ComparePage")),
    "ComparePage",
  ),
});

const calendarRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/campaigns/calendar",
  validateSearch: (search): { month?: string } => ({ month: textParam(search.month) }),
  component: lazyRouteComponent(
    withWords("campaigns", () => import("@/features/campaigns/calendar/CalendarPage")),
    "CalendarPage",
  ),
});

const campaignId = {
  parse: (params: { campaignId: string }) => ({ campaignId: Number(params.campaignId) }),
  stringify: (params: { campaignId: number }) => ({ campaignId: String(params.campaignId) }),
};

type CampaignSearch = {
  tab?: CampaignTab;
  status?: DeliveryStatus;
  channel?: Channel;
  outcome?: DeliveryOutcome;
  reachedBy?: ReachedBy;
  errorCode?: string;
  segment?: string;
  link?: number;
  result?: string;
  place?: string;
  by?: string;
  without?: "place" | "by";
  query?: string;
  cursor?: string;
};

const campaignRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/campaigns/$campaignId",
  params: campaignId,
  validateSearch: (search): CampaignSearch => ({
    tab: oneOf(search.tab, CAMPAIGN_TABS),
    status: oneOf(search.status, DELIVERY_STATUSES),
    channel: oneOf(search.channel, CHANNELS),
    outcome: oneOf(search.outcome, DELIVERY_OUTCOMES),
    reachedBy: oneOf<ReachedBy>(search.reachedBy, ["email", "sms", "both", "none"]),
    errorCode: textParam(search.errorCode),
    segment: textParam(search.segment),
    link: numberParam(search.link),
    result: oneOf(search.result, [...COUNTER_RESULTS, KEPT, REFUSED]),
    place: textParam(search.place),
    by: textParam(search.by),
    without: oneOf(search.without, ["place", "by"]),
    query: textParam(search.query),
    cursor: textParam(search.cursor),
  }),
  component: lazyRouteComponent(
    withWords("campaigns", () => import("@/features/campaigns/detail/CampaignPage")),
    "CampaignPage",
  ),
});

const editCampaignRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/campaigns/$campaignId/edit",
  params: campaignId,
  validateSearch: (search): { step?: EditorStep } => ({ step: oneOf(search.step, EDITOR_STEPS) }),
  component: lazyRouteComponent(
    withWords("campaigns", () => import("@/features/campaigns/editor/EditorPage")),
    "EditorPage",
  ),
});

export const campaignRoutes = [
  campaignsRoute,
  newCampaignRoute,
  compareRoute,
  calendarRoute,
  campaignRoute,
  editCampaignRoute,
];
