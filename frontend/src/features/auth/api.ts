import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
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
  useMeMutation((request: SetupRequest) => api.post<Me>("/setup", request));

export const useSignIn = () =>
  useMeMutation((request: SignInRequest) => api.post<Me>("/session", request));

export const useProfileChange = () =>
  useMeMutation((request: ProfileChange) => api.patch<Me>("/me", request));
