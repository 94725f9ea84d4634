import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { withWords } from "@/lib/catalogs";
import { marketerRoute } from "@/routes/root";

const segmentsRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/segments",
  component: lazyRouteComponent(
    withWords("segments", () => import("@/features/segments/SegmentsPage")),
    "SegmentsPage",
  ),
});

const newRuleRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/segments/new",
  component: lazyRouteComponent(
    withWords("segments", () => import("@/features/segments/builder/RulePage")),
    "NewRulePage",
  ),
});

const ruleRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/segments/$ruleId",
  params: {
    parse: ({ ruleId }) => ({ ruleId: Number(ruleId) }),
    stringify: ({ ruleId }) => ({ ruleId: String(ruleId) }),
  },
  component: lazyRouteComponent(
    withWords("segments", () => import("@/features/segments/builder/RulePage")),
    "RulePage",
  ),
});

export const segmentRoutes = [segmentsRoute, newRuleRoute, ruleRoute];
