import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "@/routes/root";

const redeemRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/redeem",
  component: lazyRouteComponent(() => import("@/features/redeem/RedeemPage"), "RedeemPage"),
});

export const redeemRoutes = [redeemRoute];
