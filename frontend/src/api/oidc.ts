import { queryOptions } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { keys } from "@/api/keys";

/** Whether there is a sign-in service, and one's account is linked to it. Apart from what every page needs. */
export const oidcQuery = queryOptions({
  queryKey: keys.oidc,
  queryFn: () => answer(client.GET("/api/v1/me/oidc")),
});
