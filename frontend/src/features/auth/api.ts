import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { keys, touched } from "@/api/keys";
import { meQuery, setupQuery } from "@/api/shared";
import type { BusinessChange } from "@/api/types";
import { useChange } from "@/api/useChange";
import type { Language } from "@/lib/words";

type SetupRequest = { businessName: string; email: string; password: string; code?: string };
type ProfileChange = {
  name?: string;
  currentPassword?: string;
  newPassword?: string;
  /** null: as the browser prefers. */
  language?: Language | null;
};

export const useSetup = () =>
  useMeMutation((body: SetupRequest) => client.POST("/api/v1/setup", { body }));

export const useDescribeBusiness = () =>
  useChange(
    (change: BusinessChange) => answer(client.PATCH("/api/v1/business", { body: change })),
    touched.business,
  );

export const useProfileChange = () =>
  useMeMutation((body: ProfileChange) => client.PATCH("/api/v1/me", { body }));

type Acceptance = { token: string; email?: string; name: string; password: string; pin?: string };

export const useAcceptInvitation = () =>
  useMeMutation((body: Acceptance) => client.POST("/api/v1/invitations/accept", { body }));

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: keys.invitation(token),
    queryFn: () => answer(client.POST("/api/v1/invitations/open", { body: { token } })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const useAskPasswordReset = () =>
  useMutation({
    mutationFn: (body: { email: string }) =>
      answer(client.POST("/api/v1/password-reset", { body })),
  });

export const passwordResetQuery = (token: string) =>
  queryOptions({
    queryKey: keys.passwordReset(token),
    queryFn: () => answer(client.POST("/api/v1/password-reset/open", { body: { token } })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const useAcceptPasswordReset = () =>
  useMutation({
    mutationFn: (body: { token: string; password: string }) =>
      answer(client.POST("/api/v1/password-reset/accept", { body })),
  });

export const useSetPin = () =>
  useMeMutation((body: { password: string; pin: string }) =>
    client.PUT("/api/v1/me/pin", { body }),
  );

export const useRemovePin = () => useMeMutation((_: undefined) => client.DELETE("/api/v1/me/pin"));

export const ownSessionsQuery = queryOptions({
  queryKey: keys.ownSessions,
  queryFn: () => answer(client.GET("/api/v1/me/sessions")),
});

type BothProofs = { password: string; code: string };

export const useBeginSecondFactor = () =>
  useMutation({
    mutationFn: (body: { password: string }) =>
      answer(client.POST("/api/v1/me/second-factor", { body })),
  });

export const useConfirmSecondFactor = () =>
  useChange(
    (body: { code: string }) => answer(client.POST("/api/v1/me/second-factor/confirm", { body })),
    [keys.secondFactor],
  );

export const useRenewRecoveryCodes = () =>
  useChange(
    (body: BothProofs) => answer(client.POST("/api/v1/me/second-factor/recovery-codes", { body })),
    [keys.secondFactor],
  );

export const useTurnOffSecondFactor = () =>
  useChange(
    (body: BothProofs) => answer(client.POST("/api/v1/me/second-factor/off", { body })),
    [keys.secondFactor],
  );

export const useUnlinkOidc = () =>
  useChange((_: undefined) => answer(client.DELETE("/api/v1/me/oidc")), [keys.oidc]);

/** One session by its id, or all but this one. */
export function useEndSessions() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: number | "others") =>
      id === "others"
        ? answer(client.DELETE("/api/v1/me/sessions"))
        : answer(client.DELETE("/api/v1/me/sessions/{id}", { params: { path: { id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.ownSessions }),
  });
}

/** Set-up, invitations and profile changes all end in knowing who is signed in now. */
function useMeMutation<Request>(send: (request: Request) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (request: Request) => {
      await send(request);
      return answer(client.GET("/api/v1/me"));
    },
    onSuccess: (me) => {
      queryClient.setQueryData(meQuery.queryKey, me);
      queryClient.removeQueries(setupQuery);
    },
  });
}
