import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { marketerRoute } from "@/routes/root";

const segmentsRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/segments",
  component: lazyRouteComponent(() => import("@/features/segments/SegmentsPage"), "SegmentsPage"),
});

export const segmentRoutes = [segmentsRoute];
