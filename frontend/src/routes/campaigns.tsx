import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { CampaignStatus, Channel, DeliveryStatus } from "@/api/types";
import {
  CAMPAIGN_STATUSES,
  CAMPAIGN_TABS,
  type CampaignTab,
  CHANNELS,
  DELIVERY_STATUSES,
  EDITOR_STEPS,
  type EditorStep,
} from "@/lib/campaigns";
import { oneOf, textParam } from "@/lib/search";
import { marketerRoute } from "@/routes/root";

type CampaignsSearch = { status?: CampaignStatus; query?: string; cursor?: string };

const campaignsRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/campaigns",
  validateSearch: (search): CampaignsSearch => ({
    status: oneOf(search.status, CAMPAIGN_STATUSES),
    query: textParam(search.query),
    cursor: textParam(search.cursor),
  }),
  component: lazyRouteComponent(
    () => import("@/features/campaigns/list/CampaignsPage"),
    "CampaignsPage",
  ),
});

const newCampaignRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/campaigns/new",
  component: lazyRouteComponent(
    () => import("@/features/campaigns/list/NewCampaignPage"),
    "NewCampaignPage",
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
    query: textParam(search.query),
    cursor: textParam(search.cursor),
  }),
  component: lazyRouteComponent(
    () => import("@/features/campaigns/detail/CampaignPage"),
    "CampaignPage",
  ),
});

const editCampaignRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/campaigns/$campaignId/edit",
  params: campaignId,
  validateSearch: (search): { step?: EditorStep } => ({ step: oneOf(search.step, EDITOR_STEPS) }),
  component: lazyRouteComponent(
    () => import("@/features/campaigns/editor/EditorPage"),
    "EditorPage",
  ),
});

export const campaignRoutes = [campaignsRoute, newCampaignRoute, campaignRoute, editCampaignRoute];
