import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, client, ifMatch, tagged } from "@/api/client";
import { keys } from "@/api/keys";
import type { SignUpPageDraft } from "@/api/types";
import { useChange } from "@/api/useChange";

export const signUpPagesQuery = queryOptions({
  queryKey: keys.signUpPages.list,
  queryFn: () => answer(client.GET("/api/v1/sign-up-pages")),
});

export const signUpPageQuery = (id: number) =>
  queryOptions({
    queryKey: keys.signUpPages.one(id),
    queryFn: () => tagged(client.GET("/api/v1/sign-up-pages/{id}", { params: { path: { id } } })),
  });

const OVER = ["failed", "cancelled"];

/** Campaigns that have a coupon to give. */
export const offersQuery = queryOptions({
  queryKey: keys.campaigns.names,
  queryFn: () => answer(client.GET("/api/v1/campaigns", { params: { query: { limit: 200 } } })),
  select: ({ items }) =>
    items
      .filter(({ status, offerTitle }) => offerTitle && !OVER.includes(status))
      .map(({ id, name, offerTitle }) => ({
        value: String(id),
        label: `${offerTitle} (${name})`,
      })),
});

/** The page as a guest would see it; the last one stays while the next is on its way. */
export const previewQuery = (draft: SignUpPageDraft, language: string) =>
  queryOptions({
    queryKey: keys.signUpPages.preview(draft, language),
    queryFn: () =>
      answer(
        client.POST("/api/v1/sign-up-pages/preview", {
          params: { query: language ? { language } : {} },
          body: draft,
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });

/** What is printed, as PDF. */
export const posterUrl = (id: number, format: "poster" | "tent" | "sticker") =>
  `/api/v1/sign-up-pages/${id}/poster.pdf?format=${format}`;

/** Makes a page, or changes the one with the id. */
export const useSaveSignUpPage = (id?: number) =>
  useChange(
    ({ draft, etag }: { draft: SignUpPageDraft; etag?: string }) =>
      tagged(
        id === undefined
          ? client.POST("/api/v1/sign-up-pages", { body: draft })
          : client.PATCH("/api/v1/sign-up-pages/{id}", {
              params: { path: { id } },
              headers: ifMatch(etag),
              body: draft,
            }),
      ),
    [keys.signUpPages.all],
  );

export const useDeleteSignUpPage = (id: number) =>
  useChange(
    () => answer(client.DELETE("/api/v1/sign-up-pages/{id}", { params: { path: { id } } })),
    [keys.signUpPages.list],
  );
