import { keepPreviousData, queryOptions, useMutation } from "@tanstack/react-query";
import { answer, client, multipart } from "@/api/client";
import type { operations } from "@/api/generated/schema";
import { keys, touched } from "@/api/keys";
import type { CustomerImportView } from "@/api/types";
import { useAskAgain, useChange } from "@/api/useChange";

/** The server guesses from the first part of a file; a whole upload would only make people wait. */
const INSPECTED_BYTES = 256 * 1024;

type Upload<Operation extends "inspectCustomerFile" | "importCustomers"> = NonNullable<
  operations[Operation]["requestBody"]
>["content"]["multipart/form-data"];

const POLL_MILLIS = 1_000;

export const importsQuery = (cursor?: string) =>
  queryOptions({
    queryKey: keys.imports.list(cursor),
    queryFn: () =>
      answer(client.GET("/api/v1/customer-imports", { params: { query: { cursor } } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? 2 * POLL_MILLIS : false),
  });

export const importQuery = (id: number) =>
  queryOptions({
    queryKey: keys.imports.one(id),
    queryFn: () =>
      answer(client.GET("/api/v1/customer-imports/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? POLL_MILLIS : false),
  });

export const rejectsQuery = (id: number, cursor?: string) =>
  queryOptions({
    queryKey: keys.imports.rejects(id, cursor),
    queryFn: () =>
      answer(
        client.GET("/api/v1/customer-imports/{id}/rejects", {
          params: { path: { id }, query: { cursor } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const rejectsCsvUrl = (id: number) => `/api/v1/customer-imports/${id}/rejects.csv`;

export function isUnderWay({ status }: CustomerImportView): boolean {
  return status === "queued" || status === "running";
}

export const useInspection = () =>
  useMutation({
    mutationFn: (file: File) =>
      answer(
        client.POST(
          "/api/v1/customer-imports/inspection",
          multipart<Upload<"inspectCustomerFile">>({
            file: new File([file.slice(0, INSPECTED_BYTES)], file.name),
          }),
        ),
      ),
  });

export type ImportRequest = {
  file: File;
  mapping: Record<string, string>;
  segments: string[];
  defaultCountry: string;
  /** The channels on which everybody in the file agreed, and how. */
  agreedTo: string[];
  consentBasis: string;
};

export const useStartImport = () =>
  useChange(
    ({ mapping, segments, agreedTo, ...rest }: ImportRequest) =>
      answer(
        client.POST(
          "/api/v1/customer-imports",
          multipart<Upload<"importCustomers">>({
            mapping: JSON.stringify(mapping),
            segments: segments.join(","),
            agreedTo: agreedTo.join(","),
            ...rest,
          }),
        ),
      ),
    [keys.imports.lists],
  );

/** What an import changes elsewhere, to be asked for again once it ended. */
export function useForgetCustomers() {
  const askAgain = useAskAgain();
  return () => askAgain(touched.customers);
}
