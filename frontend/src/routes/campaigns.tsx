import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { marketerRoute } from "@/routes/root";

const campaignsRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/campaigns",
  component: lazyRouteComponent(
    () => import("@/features/campaigns/CampaignsPage"),
    "CampaignsPage",
  ),
});

export const campaignRoutes = [campaignsRoute];
