import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { segmentsQuery } from "@/api/shared";
import type {
  CustomerImportView,
  ImportField,
  ImportInspection,
  ImportReject,
  Page,
} from "@/api/types";

/** The server guesses from the first part of a file; a whole upload would only make people wait. */
const INSPECTED_BYTES = 256 * 1024;

const POLL_MILLIS = 1_000;

export const importsQuery = (cursor?: string) =>
  queryOptions({
    queryKey: ["imports", "list", cursor],
    queryFn: () => api.get<Page<CustomerImportView>>("/customer-imports", { cursor }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? 2 * POLL_MILLIS : false),
  });

export const importQuery = (id: number) =>
  queryOptions({
    queryKey: ["imports", "one", id],
    queryFn: () => api.get<CustomerImportView>(`/customer-imports/${id}`),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? POLL_MILLIS : false),
  });

export const rejectsQuery = (id: number, cursor?: string) =>
  queryOptions({
    queryKey: ["imports", "rejects", id, cursor],
    queryFn: () => api.get<Page<ImportReject>>(`/customer-imports/${id}/rejects`, { cursor }),
    placeholderData: keepPreviousData,
  });

export const rejectsCsvUrl = (id: number) => `/api/v1/customer-imports/${id}/rejects.csv`;

export function isUnderWay({ status }: CustomerImportView): boolean {
  return status === "queued" || status === "running";
}

export const useInspection = () =>
  useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set("file", file.slice(0, INSPECTED_BYTES), file.name);
      return api.upload<ImportInspection>("/customer-imports/inspection", form);
    },
  });

export type ImportRequest = {
  file: File;
  mapping: Record<string, ImportField>;
  segments: string[];
  defaultCountry: string;
};

export function useStartImport() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ file, mapping, segments, defaultCountry }: ImportRequest) => {
      const form = new FormData();
      form.set("mapping", JSON.stringify(mapping));
      form.set("segments", segments.join(","));
      form.set("defaultCountry", defaultCountry);
      form.set("file", file);
      return api.upload<CustomerImportView>("/customer-imports", form);
    },
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ["imports", "list"] }),
  });
}

/** What an import changes elsewhere, to be asked for again once it ended. */
export function useForgetCustomers() {
  const queryClient = useQueryClient();
  return () => {
    void queryClient.invalidateQueries({ queryKey: ["customers"] });
    void queryClient.invalidateQueries({ queryKey: segmentsQuery.queryKey });
    void queryClient.invalidateQueries({ queryKey: ["overview"] });
  };
}
