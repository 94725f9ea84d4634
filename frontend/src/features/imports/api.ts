import { t } from "@lingui/core/macro";
import { keepPreviousData, queryOptions, useMutation } from "@tanstack/react-query";
import { answer, client, multipart } from "@/api/client";
import type { operations } from "@/api/generated/schema";
import { EVERY } from "@/api/intervals";
import { keys, touched } from "@/api/keys";
import type { CustomerImportView } from "@/api/types";
import { useAskAgain, useChange } from "@/api/useChange";

/** The server guesses from the first part of a file; a whole upload would only make people wait. */
const INSPECTED_BYTES = 256 * 1024;

type Upload<Operation extends "inspectCustomerFile" | "importCustomers"> = NonNullable<
  operations[Operation]["requestBody"]
>["content"]["multipart/form-data"];

export const importsQuery = (cursor?: string) =>
  queryOptions({
    queryKey: keys.imports.list(cursor),
    queryFn: () =>
      answer(client.GET("/api/v1/customer-imports", { params: { query: { cursor } } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? EVERY.twoSeconds : false),
  });

export const importQuery = (id: number) =>
  queryOptions({
    queryKey: keys.imports.one(id),
    queryFn: () =>
      answer(client.GET("/api/v1/customer-imports/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? EVERY.second : false),
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
  return status === "queued" || status === "running" || status === "undoing";
}

/** How a file is read where the server's guess was wrong. */
export type Reading = { encoding?: string; headerLine?: number };

export type InspectionRequest = Reading & {
  file: File;
  /** All of the file: a question may stand on its last line. */
  isWhole?: boolean;
};

export const useInspection = () =>
  useMutation({
    mutationFn: ({ file, isWhole, ...reading }: InspectionRequest) =>
      answer(
        client.POST(
          "/api/v1/customer-imports/inspection",
          multipart<Upload<"inspectCustomerFile">>({
            file: isWhole ? file : new File([file.slice(0, INSPECTED_BYTES)], file.name),
            ...given(reading),
          }),
        ),
      ),
  });

/** A form field that is not there is a guess left to the server. */
function given<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Fields;
}

export type ImportRequest = {
  file: File;
  mapping: Record<string, string>;
  segments: string[];
  defaultCountry: string;
  /** The channels on which everybody in the file agreed, and how. */
  agreedTo: string[];
  consentBasis: string;
  /** What words mean, by column. */
  consentWords: Record<string, Record<string, string>>;
  reading: Reading;
};

/** Uploads a file to see what its import would do; nothing is imported yet. */
export const useTryImport = () =>
  useChange(
    ({ mapping, segments, agreedTo, consentWords, reading, ...rest }: ImportRequest) =>
      answer(
        client.POST(
          "/api/v1/customer-imports",
          multipart<Upload<"importCustomers">>({
            trial: true,
            mapping: JSON.stringify(mapping),
            consentWords: JSON.stringify(consentWords),
            segments: segments.join(","),
            agreedTo: agreedTo.join(","),
            ...given(reading),
            ...rest,
          }),
        ),
      ),
    [keys.imports.lists],
  );

export const useStartTried = (id: number) =>
  useChange(
    () => answer(client.POST("/api/v1/customer-imports/{id}/start", { params: { path: { id } } })),
    [keys.imports.lists, keys.imports.one(id)],
  );

export const useDropTried = (id: number) =>
  useChange(
    () => answer(client.DELETE("/api/v1/customer-imports/{id}", { params: { path: { id } } })),
    [keys.imports.lists],
  );

export const useUndoImport = (id: number) =>
  useChange(
    () => answer(client.POST("/api/v1/customer-imports/{id}/undo", { params: { path: { id } } })),
    [keys.imports.lists, keys.imports.one(id), ...touched.customers],
  );

/** A draft for exactly the people of an import: a segment they were given may hold others, too. */
export const useWriteToThem = (entry: CustomerImportView) =>
  useChange(async () => {
    const { id, fileName } = entry;
    const segment = await ownSegment(id);
    return answer(
      client.POST("/api/v1/campaigns", {
        body: { name: t`To the customers of ${fileName}`, targetSegments: [segment] },
      }),
    );
  }, [keys.campaigns.lists, ...touched.segments]);

async function ownSegment(id: number): Promise<string> {
  const { segment } = await answer(
    client.POST("/api/v1/customer-imports/{id}/segment", { params: { path: { id } } }),
  );
  return segment ?? "";
}

/** What an import changes elsewhere, to be asked for again once it ended. */
export function useForgetCustomers() {
  const askAgain = useAskAgain();
  return () => askAgain(touched.customers);
}
