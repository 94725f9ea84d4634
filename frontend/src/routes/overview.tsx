import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { marketerRoute } from "@/routes/root";

const overviewRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/",
  component: lazyRouteComponent(() => import("@/features/overview/OverviewPage"), "OverviewPage"),
});

export const overviewRoutes = [overviewRoute];
