import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { marketerRoute } from "@/routes/root";

const outboxRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/outbox",
  component: lazyRouteComponent(() => import("@/features/outbox/OutboxPage"), "OutboxPage"),
});

export const outboxRoutes = [outboxRoute];
