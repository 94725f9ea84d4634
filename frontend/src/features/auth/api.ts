import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { meQuery, setupQuery } from "@/api/shared";
import type { Me } from "@/api/types";

export type SetupRequest = { businessName: string; email: string; password: string };
export type SignInRequest = { email: string; password: string };
export type ProfileChange = { name?: string; currentPassword?: string; newPassword?: string };

/** Set-up, sign-in and profile changes all answer who is signed in now. */
function useMeMutation<Request>(send: (request: Request) => Promise<Me>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (me) => {
      queryClient.setQueryData(meQuery.queryKey, me);
      queryClient.removeQueries(setupQuery);
    },
  });
}

export const useSetup = () =>
  useMeMutation((request: SetupRequest) => answer(client.POST("/api/v1/setup", { body: request })));

export const useSignIn = () =>
  useMeMutation((request: SignInRequest) =>
    answer(client.POST("/api/v1/session", { body: request })),
  );

export const useProfileChange = () =>
  useMeMutation((request: ProfileChange) => answer(client.PATCH("/api/v1/me", { body: request })));
