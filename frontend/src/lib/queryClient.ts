import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/api/problem";

/** Asks again only where a second try can help; a lost session leads back to the sign-in page. */
export function createQueryClient({ onSignedOut }: { onSignedOut: () => void }) {
  const onError = (error: Error) => {
    const wasSignedIn = client.getQueryData(["me"]) !== undefined;
    if (error instanceof ApiError && error.status === 401 && wasSignedIn) {
      client.clear();
      onSignedOut();
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
        // A browser that thinks it is offline tries all the same: waiting silently would say nothing.
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
  return client;
}

function mayPass(error: Error): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}
