import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { withWords } from "@/lib/catalogs";
import { textParam } from "@/lib/search";
import { signedInRoute } from "@/routes/root";

const redeemRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/redeem",
  validateSearch: (search): { code?: string } => ({ code: textParam(search.code) }),
  component: lazyRouteComponent(
    withWords("redeem", () => import("@/features/redeem/RedeemPage")),
    "RedeemPage",
  ),
});

export const redeemRoutes = [redeemRoute];
