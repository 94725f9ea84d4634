import { queryOptions } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { firstKeys } from "@/api/firstKeys";

/** Whether this browser is signed in, locked, or neither; and who may unlock it. */
export const sessionQuery = queryOptions({
  queryKey: firstKeys.session,
  queryFn: () => answer(client.GET("/api/v1/session")),
  staleTime: 0,
});
